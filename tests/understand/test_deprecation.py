from __future__ import annotations

import pytest

from collgen.understand.resolve.deprecation import is_deprecated


@pytest.mark.parametrize(
    ("names", "description", "expected"),
    [
        (["Pets", "Feed (DEPRECATED)"], "", True),
        (["Pets [deprecated]", "Feed"], "", True),
        (["Deprecated: feed a pet"], "", True),
        (["Feed a pet - deprecated"], "", True),
        (["List deprecated pets"], "", False),
        (["Feed"], "**Deprecated.** Use another.", True),
        (["Feed"], "(Deprecated) Feed a pet", True),
        (["Feed"], "**Deprecation notice:** goes away in May", True),
        (["Feed"], "Feeds a pet. **This endpoint is deprecated.**", True),
        (["Feed"], "This method has been deprecated in favour of another.", True),
        (["Feed"], "Version 1 of all is deprecated.", False),
        (["Feed"], "| port | has been deprecated |", False),
        (["Feed"], "The field `port` is deprecated.", False),
    ],
)
def test_deprecated_requests(
    names: list[str], description: str, expected: bool
) -> None:
    assert is_deprecated(names, description) is expected
