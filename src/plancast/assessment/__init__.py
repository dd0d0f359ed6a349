"""Where targets stand: figures, members of the ensemble and reference classes held against each target's rule; pure."""

from plancast.assessment.beside import pair_targets
from plancast.assessment.case import Case
from plancast.assessment.estimates import estimates_of, median_of
from plancast.assessment.joint import count_joint
from plancast.assessment.parts import assess_part
from plancast.assessment.projects import assess_projects, total_projects
from plancast.assessment.targets import Assessed, assess_target
from plancast.assessment.versions import VersionCase, assess_versions

__all__ = [
    "Assessed",
    "Case",
    "VersionCase",
    "assess_part",
    "assess_projects",
    "assess_target",
    "assess_versions",
    "count_joint",
    "estimates_of",
    "median_of",
    "pair_targets",
    "total_projects",
]
