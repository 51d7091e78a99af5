"""What the API answers, as classes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .a_b import ABData, ABResponse
    from .a_b_group import ABGroupABData, ABGroupABResponse
    from .c_con import CConData, CConResponse
    from .etc_passwd import PostEtcPasswdData, PostEtcPasswdResponse
    from .fi import FiData, FiResponse
    from .gnp_exe import GnpExeData, GnpExeResponse
    from .group import Item, PostNN0Response
    from .group_2 import PostNN5Item, PostNN5Response
    from .group_2_group import Post2Data, Post2Response
    from .group_3 import PostNN6Item, PostNN6Response
    from .group_4 import PostNN16Item, PostNN16Response
    from .group_5 import PostNN17Item, PostNN17Response
    from .group_6 import PostNN18Item, PostNN18Response
    from .group_7 import PostNN21Item, PostNN21Response
    from .group_7_7 import Post7_7Data, Post7_7Response
    from .group_8 import PostNN22Item, PostNN22Response
    from .group_12 import Post12Data, Post12Response
    from .group_20_ import 名前Data, 名前Response
    from .group_25_ import ÉData, ÉResponse
    from .group_group import PostNN1Item, PostNN1Response
    from .host_evil import HostEvilData, HostEvilResponse
    from .id import IdData, IdResponse
    from .ifs_id import IfsId, IfsIdResponse
    from .import_os import ImportOsData, ImportOsResponse
    from .percent_raw_percent import PercentRawPercentData, PercentRawPercentResponse
    from .script_alert_1_script import (
        PostScriptAlert1ScriptResponse,
        ScriptAlert1Script,
    )
    from .x_javascript_alert_1 import XJavascriptAlert1, XJavascriptAlert1Response
    from .xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx import (
        XxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxData,
        XxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxResponse,
    )

__all__ = [
    "ABData",
    "ABGroupABData",
    "ABGroupABResponse",
    "ABResponse",
    "CConData",
    "CConResponse",
    "FiData",
    "FiResponse",
    "GnpExeData",
    "GnpExeResponse",
    "HostEvilData",
    "HostEvilResponse",
    "IdData",
    "IdResponse",
    "IfsId",
    "IfsIdResponse",
    "ImportOsData",
    "ImportOsResponse",
    "Item",
    "PercentRawPercentData",
    "PercentRawPercentResponse",
    "Post2Data",
    "Post2Response",
    "Post7_7Data",
    "Post7_7Response",
    "Post12Data",
    "Post12Response",
    "PostEtcPasswdData",
    "PostEtcPasswdResponse",
    "PostNN0Response",
    "PostNN1Item",
    "PostNN1Response",
    "PostNN5Item",
    "PostNN5Response",
    "PostNN6Item",
    "PostNN6Response",
    "PostNN16Item",
    "PostNN16Response",
    "PostNN17Item",
    "PostNN17Response",
    "PostNN18Item",
    "PostNN18Response",
    "PostNN21Item",
    "PostNN21Response",
    "PostNN22Item",
    "PostNN22Response",
    "PostScriptAlert1ScriptResponse",
    "ScriptAlert1Script",
    "XJavascriptAlert1",
    "XJavascriptAlert1Response",
    "XxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxData",
    "XxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxResponse",
    "ÉData",
    "ÉResponse",
    "名前Data",
    "名前Response",
]

_HOMES = {
    "ABData": ".a_b",
    "ABGroupABData": ".a_b_group",
    "ABGroupABResponse": ".a_b_group",
    "ABResponse": ".a_b",
    "CConData": ".c_con",
    "CConResponse": ".c_con",
    "FiData": ".fi",
    "FiResponse": ".fi",
    "GnpExeData": ".gnp_exe",
    "GnpExeResponse": ".gnp_exe",
    "HostEvilData": ".host_evil",
    "HostEvilResponse": ".host_evil",
    "IdData": ".id",
    "IdResponse": ".id",
    "IfsId": ".ifs_id",
    "IfsIdResponse": ".ifs_id",
    "ImportOsData": ".import_os",
    "ImportOsResponse": ".import_os",
    "Item": ".group",
    "PercentRawPercentData": ".percent_raw_percent",
    "PercentRawPercentResponse": ".percent_raw_percent",
    "Post12Data": ".group_12",
    "Post12Response": ".group_12",
    "Post2Data": ".group_2_group",
    "Post2Response": ".group_2_group",
    "Post7_7Data": ".group_7_7",
    "Post7_7Response": ".group_7_7",
    "PostEtcPasswdData": ".etc_passwd",
    "PostEtcPasswdResponse": ".etc_passwd",
    "PostNN0Response": ".group",
    "PostNN16Item": ".group_4",
    "PostNN16Response": ".group_4",
    "PostNN17Item": ".group_5",
    "PostNN17Response": ".group_5",
    "PostNN18Item": ".group_6",
    "PostNN18Response": ".group_6",
    "PostNN1Item": ".group_group",
    "PostNN1Response": ".group_group",
    "PostNN21Item": ".group_7",
    "PostNN21Response": ".group_7",
    "PostNN22Item": ".group_8",
    "PostNN22Response": ".group_8",
    "PostNN5Item": ".group_2",
    "PostNN5Response": ".group_2",
    "PostNN6Item": ".group_3",
    "PostNN6Response": ".group_3",
    "PostScriptAlert1ScriptResponse": ".script_alert_1_script",
    "ScriptAlert1Script": ".script_alert_1_script",
    "XJavascriptAlert1": ".x_javascript_alert_1",
    "XJavascriptAlert1Response": ".x_javascript_alert_1",
    "XxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxData": ".xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "XxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxResponse": ".xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "ÉData": ".group_25_",
    "ÉResponse": ".group_25_",
    "名前Data": ".group_20_",
    "名前Response": ".group_20_",
}


def __getattr__(name: str) -> object:
    """Import a class when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name], __name__), name)
    return value


def __dir__() -> list[str]:
    return __all__
