"""Forms that came back from units: opened with care, held against what was sent out."""

from plancast.reading.forms.form import ReturnedForm, form_files, open_form, read_form

__all__ = ["ReturnedForm", "form_files", "open_form", "read_form"]
