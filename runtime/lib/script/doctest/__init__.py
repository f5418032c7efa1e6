"""Running the examples in doc strings.

    >>> add(1, 2)
    3

What follows a prompt is run, and its output compared with what the text shows.
"""

from ._examples import *
from ._examples import OPTIONFLAGS_BY_NAME
from ._finder import DocTestFinder
from ._runner import (BLANKLINE_MARKER, ELLIPSIS_MARKER, DebugRunner, DocTestFailure, DocTestRunner, OutputChecker,
                      TestResults, UnexpectedException, _ellipsis_match, _SpoofOut, _strip_exception_details)
from ._testing import (DocFileCase, DocFileSuite, DocFileTest, DocTestCase, DocTestSuite, _normalize_module,
                       run_docstring_examples, script_from_examples, set_unittest_reportflags, testfile, testmod,
                       testsource)

__all__ = [
    'register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS',
    'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
    'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser',
    'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException', 'DebugRunner',
    'testmod', 'testfile', 'run_docstring_examples', 'DocTestSuite', 'DocFileSuite', 'set_unittest_reportflags',
    'script_from_examples', 'testsource', 'TestResults',
]
