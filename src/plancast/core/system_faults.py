"""Faults that the operating system tells in English, in both languages."""

from __future__ import annotations

import errno

from plancast.core.text import Text

_CAUSES = {
    errno.ENOENT: "文件不存在",
    errno.EACCES: "没有访问权限",
    errno.EPERM: "不允许的操作",
    errno.EISDIR: "是文件夹而非文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EEXIST: "已存在同名文件",
    errno.ENOSPC: "磁盘空间不足",
    errno.EROFS: "磁盘为只读",
    errno.ENAMETOOLONG: "文件名过长",
    errno.ELOOP: "符号链接循环",
    errno.EBUSY: "文件正被占用",
    errno.EIO: "读写出错",
}
"""Chinese words for the numbers of faults."""

_OWN = {"not a file": "不是文件", "not a regular file": "不是普通文件"}
"""Faults that this program names itself."""


def system_fault(error: BaseException) -> Text:
    """Return why the system refused, in both languages; a fault that has no words keeps its name.

    Examples
    --------
    >>> system_fault(FileNotFoundError(errno.ENOENT, "No such file or directory")).zh
    '文件不存在'
    >>> system_fault(UnicodeError()).en
    'UnicodeError'
    """
    english = getattr(error, "strerror", None) or type(error).__name__
    chinese = _OWN.get(english) or _CAUSES.get(getattr(error, "errno", None) or 0, english)
    return Text(en=english, zh=chinese)
