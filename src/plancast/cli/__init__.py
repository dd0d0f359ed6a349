"""The only room that prints, asks or exits: a thin hand that reads, calls, prints and ends."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; the entry point of ``plancast`` and of ``python -m plancast``.

    A fault that stops the work ends with exit code 2 and a sentence that says what to do next, never with a traceback;
    ``--verbose`` shows the traceback of a fault of the program itself.
    """
    from plancast.cli.app import app
    from plancast.cli.faults import print_fault

    try:
        app()
    except BrokenPipeError:
        _close_quietly()
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as fault:
        print_fault(fault, verbose="--verbose" in sys.argv)
        sys.exit(2)


def _close_quietly() -> None:
    """Let the interpreter end without complaint after the reader of a pipe has gone."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
