"""Puts libduban.so into the wheel. DUBAN_LIBRARY says where it was built; ./run wheel sets it."""

import os
import pathlib
import shutil

from setuptools import setup
from setuptools.command.build_py import build_py
from setuptools.dist import Distribution

try:
    from wheel.bdist_wheel import bdist_wheel
except ImportError:  # setuptools 70.1 and later has its own.
    from setuptools.command.bdist_wheel import bdist_wheel

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


class BuildWithLibrary(build_py):
    def run(self):
        super().run()
        library = os.environ.get("DUBAN_LIBRARY") or REPOSITORY / "build" / "capi" / "libduban.so"
        if not os.path.exists(library):
            raise SystemExit(f"{library} is missing; build it (./run build) or set DUBAN_LIBRARY")
        shutil.copy(library, os.path.join(self.build_lib, "duban", "libduban.so"))


class PlatformWheel(bdist_wheel):
    """For any Python 3, but this platform only."""

    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


class BinaryDistribution(Distribution):
    def has_ext_modules(self):
        return True


setup(
    cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": PlatformWheel},
    distclass=BinaryDistribution,
)
