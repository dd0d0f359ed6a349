import tomllib
from pathlib import Path

import plancast


def test_the_program_bears_the_version_of_its_project_file():
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert plancast.__version__ == project["project"]["version"]
