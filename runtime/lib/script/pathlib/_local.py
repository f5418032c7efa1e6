"""The paths of the system, under the name of the module that CPython has them in."""

from pathlib import Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath, WindowsPath
