"""The clients of import 'os' # x."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import AsyncClient, Config, Folder, Setting, SyncClient

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ssl import SSLContext

    from ._runtime import (
        AsyncHTTPClient,
        AsyncTransport,
        Hooks,
        HTTPClient,
        Timeout,
        Transport,
    )
    from .resources.a_b import ABResource, AsyncABResource
    from .resources.a_b_group import ABGroupResource, AsyncABGroupResource
    from .resources.c_con import AsyncCConResource, CConResource
    from .resources.etc_passwd import AsyncEtcPasswdResource, EtcPasswdResource
    from .resources.fi import AsyncFiResource, FiResource
    from .resources.gnp_exe import AsyncGnpExeResource, GnpExeResource
    from .resources.group import AsyncGroupResource, GroupResource
    from .resources.group_2 import AsyncGroup2Resource, Group2Resource
    from .resources.group_2_group import AsyncGroup2GroupResource, Group2GroupResource
    from .resources.group_3 import AsyncGroup3Resource, Group3Resource
    from .resources.group_4 import AsyncGroup4Resource, Group4Resource
    from .resources.group_5 import AsyncGroup5Resource, Group5Resource
    from .resources.group_6 import AsyncGroup6Resource, Group6Resource
    from .resources.group_7 import AsyncGroup7Resource, Group7Resource
    from .resources.group_7_7 import AsyncGroup7_7Resource, Group7_7Resource
    from .resources.group_8 import AsyncGroup8Resource, Group8Resource
    from .resources.group_12 import AsyncGroup12Resource, Group12Resource
    from .resources.group_20_ import Async名前Resource, 名前Resource
    from .resources.group_25_ import AsyncÉResource, ÉResource
    from .resources.group_group import AsyncGroupGroupResource, GroupGroupResource
    from .resources.host_evil import AsyncHostEvilResource, HostEvilResource
    from .resources.id import AsyncIdResource, IdResource
    from .resources.ifs_id import AsyncIfsIdResource, IfsIdResource
    from .resources.import_os import AsyncImportOsResource, ImportOsResource
    from .resources.percent_raw_percent import (
        AsyncPercentRawPercentResource,
        PercentRawPercentResource,
    )
    from .resources.script_alert_1_script import (
        AsyncScriptAlert1ScriptResource,
        ScriptAlert1ScriptResource,
    )
    from .resources.x_javascript_alert_1 import (
        AsyncXJavascriptAlert1Resource,
        XJavascriptAlert1Resource,
    )
    from .resources.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx import (
        AsyncXxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxResource,
        XxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxResource,
    )

_CONFIG = Config(
    package="import_os_x",
    version="0.0.0",
    base_url="https://api.example.com",
    variables={
        "../../etc/passwd": Setting(
            "etc_passwd", env="IMPORT_OS_X_ETC_PASSWD", secret=True
        )
    },
)


class ImportOsX(SyncClient):
    """Client of import 'os' # x."""

    def __init__(
        self,
        *,
        etc_passwd: str | None = None,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int = 2,
        headers: Mapping[str, str | None] | None = None,
        follow_redirects: bool = True,
        validate: bool = True,
        strict: bool = False,
        retry_unsafe: bool = False,
        max_response_size: int | None = None,
        hooks: Hooks | None = None,
        http_client: HTTPClient | None = None,
        transport: Transport | None = None,
        proxy: str | None = None,
        ssl_context: SSLContext | None = None,
    ) -> None:
        """Keep the options; the first call opens a connection.

        Args:
            etc_passwd: Read from IMPORT_OS_X_ETC_PASSWD when left out.
            base_url: Used in place of the API's own address.
            timeout: Seconds, or a `Timeout`; 60 seconds when left out.
            total_timeout: Seconds for a call with all its attempts and waits.
            max_retries: How often a failed call is tried again.
            headers: Added to every request; None as a value removes one.
            follow_redirects: Whether redirects are followed, ten at most.
            validate: Whether arguments are held against the documentation first.
            strict: Whether an answer that does not fit its type raises an error.
            retry_unsafe: Retry also calls that may have been carried out.
            max_response_size: Most bytes of an answer that is not streamed; 1 GiB.
            hooks: Called before requests, after responses and on errors.
            http_client: An HTTP client of your own; it is not closed.
            transport: A transport for the HTTP client that is made here.
            proxy: URL of a proxy.
            ssl_context: TLS settings of your own.
        """
        super().__init__(
            _CONFIG,
            {"etc_passwd": etc_passwd},
            base_url=base_url,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            headers=headers,
            follow_redirects=follow_redirects,
            validate=validate,
            strict=strict,
            retry_unsafe=retry_unsafe,
            max_response_size=max_response_size,
            hooks=hooks,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            ssl_context=ssl_context,
        )

    @Folder
    def group(self) -> GroupResource:
        """Group."""
        from .resources.group import GroupResource

        return GroupResource(self)

    @Folder
    def group_group(self) -> GroupGroupResource:
        """Group_group."""
        from .resources.group_group import GroupGroupResource

        return GroupGroupResource(self)

    @Folder
    def etc_passwd(self) -> EtcPasswdResource:
        """../../etc/passwd."""
        from .resources.etc_passwd import EtcPasswdResource

        return EtcPasswdResource(self)

    @Folder
    def c_con(self) -> CConResource:
        """C:\\con."""
        from .resources.c_con import CConResource

        return CConResource(self)

    @Folder
    def a_b(self) -> ABResource:
        """A\x00b."""
        from .resources.a_b import ABResource

        return ABResource(self)

    @Folder
    def group_2(self) -> Group2Resource:
        """Group_2."""
        from .resources.group_2 import Group2Resource

        return Group2Resource(self)

    @Folder
    def group_3(self) -> Group3Resource:
        """Requests."""
        from .resources.group_3 import Group3Resource

        return Group3Resource(self)

    @Folder
    def import_os(self) -> ImportOsResource:
        """'''; import os; '''."""
        from .resources.import_os import ImportOsResource

        return ImportOsResource(self)

    @Folder
    def group_7_7(self) -> Group7_7Resource:
        """{{ 7*7 }}."""
        from .resources.group_7_7 import Group7_7Resource

        return Group7_7Resource(self)

    @Folder
    def percent_raw_percent(self) -> PercentRawPercentResource:
        """{% raw %}."""
        from .resources.percent_raw_percent import PercentRawPercentResource

        return PercentRawPercentResource(self)

    @Folder
    def ifs_id(self) -> IfsIdResource:
        """${IFS}$(id)."""
        from .resources.ifs_id import IfsIdResource

        return IfsIdResource(self)

    @Folder
    def id(self) -> IdResource:
        """`id`."""
        from .resources.id import IdResource

        return IdResource(self)

    @Folder
    def script_alert_1_script(self) -> ScriptAlert1ScriptResource:
        """<script>alert(1)</script>."""
        from .resources.script_alert_1_script import ScriptAlert1ScriptResource

        return ScriptAlert1ScriptResource(self)

    @Folder
    def a_b_group(self) -> ABGroupResource:
        """| a | b |."""
        from .resources.a_b_group import ABGroupResource

        return ABGroupResource(self)

    @Folder
    def x_javascript_alert_1(self) -> XJavascriptAlert1Resource:
        """[x](javascript:alert(1))."""
        from .resources.x_javascript_alert_1 import XJavascriptAlert1Resource

        return XJavascriptAlert1Resource(self)

    @Folder
    def gnp_exe(self) -> GnpExeResource:
        """\u202egnp.exe."""
        from .resources.gnp_exe import GnpExeResource

        return GnpExeResource(self)

    @Folder
    def group_4(self) -> Group4Resource:
        """Requests."""
        from .resources.group_4 import Group4Resource

        return Group4Resource(self)

    @Folder
    def group_5(self) -> Group5Resource:
        """Requests."""
        from .resources.group_5 import Group5Resource

        return Group5Resource(self)

    @Folder
    def group_6(self) -> Group6Resource:
        """Requests."""
        from .resources.group_6 import Group6Resource

        return Group6Resource(self)

    @Folder
    def 名前(self) -> 名前Resource:
        """名前."""
        from .resources.group_20_ import 名前Resource

        return 名前Resource(self)

    @Folder
    def xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx(
        self,
    ) -> XxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxResource:
        """Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx."""
        from .resources.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx import (
            XxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxResource,
        )

        return XxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxResource(
            self
        )

    @Folder
    def group_7(self) -> Group7Resource:
        """Requests."""
        from .resources.group_7 import Group7Resource

        return Group7Resource(self)

    @Folder
    def group_8(self) -> Group8Resource:
        """Requests."""
        from .resources.group_8 import Group8Resource

        return Group8Resource(self)

    @Folder
    def host_evil(self) -> HostEvilResource:
        """Host: evil."""
        from .resources.host_evil import HostEvilResource

        return HostEvilResource(self)

    @Folder
    def e_́(self) -> ÉResource:
        """É́."""
        from .resources.group_25_ import ÉResource

        return ÉResource(self)

    @Folder
    def fi(self) -> FiResource:
        """FI."""
        from .resources.fi import FiResource

        return FiResource(self)

    @Folder
    def group_2_group(self) -> Group2GroupResource:
        """²."""
        from .resources.group_2_group import Group2GroupResource

        return Group2GroupResource(self)

    @Folder
    def group_12(self) -> Group12Resource:
        """１２."""
        from .resources.group_12 import Group12Resource

        return Group12Resource(self)


class AsyncImportOsX(AsyncClient):
    """Asynchronous client of import 'os' # x."""

    def __init__(
        self,
        *,
        etc_passwd: str | None = None,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int = 2,
        headers: Mapping[str, str | None] | None = None,
        follow_redirects: bool = True,
        validate: bool = True,
        strict: bool = False,
        retry_unsafe: bool = False,
        max_response_size: int | None = None,
        hooks: Hooks | None = None,
        http_client: AsyncHTTPClient | None = None,
        transport: AsyncTransport | None = None,
        proxy: str | None = None,
        ssl_context: SSLContext | None = None,
    ) -> None:
        """Keep the options; the first call opens a connection.

        Args:
            etc_passwd: Read from IMPORT_OS_X_ETC_PASSWD when left out.
            base_url: Used in place of the API's own address.
            timeout: Seconds, or a `Timeout`; 60 seconds when left out.
            total_timeout: Seconds for a call with all its attempts and waits.
            max_retries: How often a failed call is tried again.
            headers: Added to every request; None as a value removes one.
            follow_redirects: Whether redirects are followed, ten at most.
            validate: Whether arguments are held against the documentation first.
            strict: Whether an answer that does not fit its type raises an error.
            retry_unsafe: Retry also calls that may have been carried out.
            max_response_size: Most bytes of an answer that is not streamed; 1 GiB.
            hooks: Called before requests, after responses and on errors.
            http_client: An HTTP client of your own; it is not closed.
            transport: A transport for the HTTP client that is made here.
            proxy: URL of a proxy.
            ssl_context: TLS settings of your own.
        """
        super().__init__(
            _CONFIG,
            {"etc_passwd": etc_passwd},
            base_url=base_url,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            headers=headers,
            follow_redirects=follow_redirects,
            validate=validate,
            strict=strict,
            retry_unsafe=retry_unsafe,
            max_response_size=max_response_size,
            hooks=hooks,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            ssl_context=ssl_context,
        )

    @Folder
    def group(self) -> AsyncGroupResource:
        """Group."""
        from .resources.group import AsyncGroupResource

        return AsyncGroupResource(self)

    @Folder
    def group_group(self) -> AsyncGroupGroupResource:
        """Group_group."""
        from .resources.group_group import AsyncGroupGroupResource

        return AsyncGroupGroupResource(self)

    @Folder
    def etc_passwd(self) -> AsyncEtcPasswdResource:
        """../../etc/passwd."""
        from .resources.etc_passwd import AsyncEtcPasswdResource

        return AsyncEtcPasswdResource(self)

    @Folder
    def c_con(self) -> AsyncCConResource:
        """C:\\con."""
        from .resources.c_con import AsyncCConResource

        return AsyncCConResource(self)

    @Folder
    def a_b(self) -> AsyncABResource:
        """A\x00b."""
        from .resources.a_b import AsyncABResource

        return AsyncABResource(self)

    @Folder
    def group_2(self) -> AsyncGroup2Resource:
        """Group_2."""
        from .resources.group_2 import AsyncGroup2Resource

        return AsyncGroup2Resource(self)

    @Folder
    def group_3(self) -> AsyncGroup3Resource:
        """Requests."""
        from .resources.group_3 import AsyncGroup3Resource

        return AsyncGroup3Resource(self)

    @Folder
    def import_os(self) -> AsyncImportOsResource:
        """'''; import os; '''."""
        from .resources.import_os import AsyncImportOsResource

        return AsyncImportOsResource(self)

    @Folder
    def group_7_7(self) -> AsyncGroup7_7Resource:
        """{{ 7*7 }}."""
        from .resources.group_7_7 import AsyncGroup7_7Resource

        return AsyncGroup7_7Resource(self)

    @Folder
    def percent_raw_percent(self) -> AsyncPercentRawPercentResource:
        """{% raw %}."""
        from .resources.percent_raw_percent import AsyncPercentRawPercentResource

        return AsyncPercentRawPercentResource(self)

    @Folder
    def ifs_id(self) -> AsyncIfsIdResource:
        """${IFS}$(id)."""
        from .resources.ifs_id import AsyncIfsIdResource

        return AsyncIfsIdResource(self)

    @Folder
    def id(self) -> AsyncIdResource:
        """`id`."""
        from .resources.id import AsyncIdResource

        return AsyncIdResource(self)

    @Folder
    def script_alert_1_script(self) -> AsyncScriptAlert1ScriptResource:
        """<script>alert(1)</script>."""
        from .resources.script_alert_1_script import AsyncScriptAlert1ScriptResource

        return AsyncScriptAlert1ScriptResource(self)

    @Folder
    def a_b_group(self) -> AsyncABGroupResource:
        """| a | b |."""
        from .resources.a_b_group import AsyncABGroupResource

        return AsyncABGroupResource(self)

    @Folder
    def x_javascript_alert_1(self) -> AsyncXJavascriptAlert1Resource:
        """[x](javascript:alert(1))."""
        from .resources.x_javascript_alert_1 import AsyncXJavascriptAlert1Resource

        return AsyncXJavascriptAlert1Resource(self)

    @Folder
    def gnp_exe(self) -> AsyncGnpExeResource:
        """\u202egnp.exe."""
        from .resources.gnp_exe import AsyncGnpExeResource

        return AsyncGnpExeResource(self)

    @Folder
    def group_4(self) -> AsyncGroup4Resource:
        """Requests."""
        from .resources.group_4 import AsyncGroup4Resource

        return AsyncGroup4Resource(self)

    @Folder
    def group_5(self) -> AsyncGroup5Resource:
        """Requests."""
        from .resources.group_5 import AsyncGroup5Resource

        return AsyncGroup5Resource(self)

    @Folder
    def group_6(self) -> AsyncGroup6Resource:
        """Requests."""
        from .resources.group_6 import AsyncGroup6Resource

        return AsyncGroup6Resource(self)

    @Folder
    def 名前(self) -> Async名前Resource:
        """名前."""
        from .resources.group_20_ import Async名前Resource

        return Async名前Resource(self)

    @Folder
    def xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx(
        self,
    ) -> AsyncXxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxResource:
        """Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx."""
        from .resources.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx import (
            AsyncXxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxResource,
        )

        return (
            AsyncXxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxResource(
                self
            )
        )

    @Folder
    def group_7(self) -> AsyncGroup7Resource:
        """Requests."""
        from .resources.group_7 import AsyncGroup7Resource

        return AsyncGroup7Resource(self)

    @Folder
    def group_8(self) -> AsyncGroup8Resource:
        """Requests."""
        from .resources.group_8 import AsyncGroup8Resource

        return AsyncGroup8Resource(self)

    @Folder
    def host_evil(self) -> AsyncHostEvilResource:
        """Host: evil."""
        from .resources.host_evil import AsyncHostEvilResource

        return AsyncHostEvilResource(self)

    @Folder
    def e_́(self) -> AsyncÉResource:
        """É́."""
        from .resources.group_25_ import AsyncÉResource

        return AsyncÉResource(self)

    @Folder
    def fi(self) -> AsyncFiResource:
        """FI."""
        from .resources.fi import AsyncFiResource

        return AsyncFiResource(self)

    @Folder
    def group_2_group(self) -> AsyncGroup2GroupResource:
        """²."""
        from .resources.group_2_group import AsyncGroup2GroupResource

        return AsyncGroup2GroupResource(self)

    @Folder
    def group_12(self) -> AsyncGroup12Resource:
        """１２."""
        from .resources.group_12 import AsyncGroup12Resource

        return AsyncGroup12Resource(self)
