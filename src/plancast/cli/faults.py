"""How faults that stop the work are told."""

from __future__ import annotations

import sys
import traceback

from plancast.cli.language import help_language
from plancast.cli.output import print_error


def print_fault(fault: Exception, verbose: bool) -> None:
    """Print one clear error on standard error, and the findings that caused it.

    Parameters
    ----------
    fault
        What was raised.
    verbose
        Whether to show the traceback of a fault of the program itself.
    """
    from plancast.core.finding import PlancastError

    lang = help_language()
    if isinstance(fault, PlancastError):
        print_error(("错误：" if lang == "zh" else "Error: ") + fault.text.said(lang))
        for found in fault.findings:
            print_error("  " + found.line(lang))
        return
    if verbose:
        traceback.print_exception(fault, file=sys.stderr)
    where = type(fault).__name__
    print_error(
        f"程序内部错误（{where}：{fault}）。请用 --verbose 重新运行，并附上输出报告此问题。"
        if lang == "zh"
        else f"A fault of the program itself ({where}: {fault}). Run it again with --verbose and report that."
    )
