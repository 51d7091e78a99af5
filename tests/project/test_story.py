"""A client over the years, from the command line: init, build, publish, ten changes, no name moves."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from tests.small import body, collection, query, request, saved

GIT = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]
LIST = json.dumps({"users": [{"id": 1, "name": "Ann"}], "total": 1})
TOKEN = [{"key": "token", "value": "{{token}}"}]
Json = dict[str, Any]


def first() -> Json:
    """Return the collection of the first year."""
    users = [
        {"id": "u1", **query({"key": "limit", "value": "1"}, name="List users", response=[saved(text=LIST)])},
        {"id": "u2", **request("Get a user", url="{{url}}/users/:id", response=[saved(text='{"id": 1, "name": "Ann"}')])},
        {"id": "u3", **request("Make a user", method="POST", url="{{url}}/users", body=body({"name": "Ann"}), response=[saved(201, '{"id": 1}')])},
    ]  # fmt: skip
    orders = [
        {"id": "o1", **request("Get an order", url="{{url}}/orders/:id", response=[saved(text='{"price": 1.5}')])},
    ]  # fmt: skip
    return collection(
        {"id": "f1", "name": "Users", "item": users},
        {"id": "f2", "name": "Orders", "item": orders},
        auth={"type": "bearer", "bearer": TOKEN},
    )


def users(value: Json) -> list[Json]:
    [found] = [one for one in value["item"] if one["name"] == "Users"]
    items: list[Json] = found["item"]
    return items


def add(value: Json) -> None:
    new = request("Find users", url="{{url}}/users/find", response=[saved(text=LIST)])
    users(value).insert(0, new)


def rename(value: Json) -> None:
    users(value)[2]["name"] = "Fetch one user"


def move(value: Json) -> None:
    item = users(value).pop()
    value["item"].append({"id": "f3", "name": "Onboarding", "item": [item]})


def reorder(value: Json) -> None:
    value["item"].reverse()
    users(value).reverse()


def retype(value: Json) -> None:
    [saved_order] = value["item"][1]["item"][0]["response"]
    saved_order["body"] = '{"price": "1.50"}'


def new_ids(value: Json) -> None:
    for number, folder in enumerate(value["item"]):
        folder["id"] = f"new-{number}"
        for item in folder["item"]:
            item["id"] = f"new-{number}-{item['name']}"


def other_script(value: Json) -> None:
    new = {"name": "订单", "item": [request("列出", url="{{url}}/all")]}
    value["item"].insert(0, new)


def remove(value: Json) -> None:
    users(value)[:] = [one for one in users(value) if one["name"] != "Find users"]


def second_example(value: Json) -> None:
    [item] = [one for one in users(value) if one["name"] == "Fetch one user"]
    item["response"].append(saved(404, '{"error": {"message": "none"}}'))
    item["response"].append(saved(200, '{"id": 2, "name": "Bob", "email": "b"}'))


def other_auth(value: Json) -> None:
    basic = [{"key": "username", "value": "{{user}}"}, {"key": "password", "value": "{{word}}"}]  # fmt: skip
    value["auth"] = {"type": "basic", "basic": basic}


class Year(NamedTuple):
    """A change, and what `collgen diff` has to say of it."""

    change: Callable[[Json], None]
    codes: set[str]
    next_version: str
    """After 1.2.0."""
    gone: tuple[str, ...] = ()
    """Names that callers lose, since the collection has lost what they stand for."""


YEARS: Final = (
    Year(add, {"request-added"}, "1.3.0"),
    Year(rename, set(), ""),
    Year(move, set(), ""),
    Year(reorder, set(), ""),
    Year(retype, {"result-type-changed"}, "2.0.0"),
    Year(new_ids, set(), ""),
    Year(other_script, {"request-added", "resource-added"}, "1.3.0"),
    Year(remove, {"request-removed"}, "2.0.0", ("users.find_users",)),
    Year(second_example, {"result-field-added"}, "1.3.0"),
    Year(other_auth, {"auth-changed", "setting-removed", "setting-added"}, "2.0.0"),
)


class Project:
    """A repository with a collection and its client."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = folder / "client"

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, check=False
        )

    def collgen(self, *arguments: str, code: int = 0) -> str:
        done = self.run(sys.executable, "-m", "collgen", *arguments)
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    def save(self, value: Json) -> None:
        text = json.dumps(value, ensure_ascii=False, indent=1)
        (self.folder / "api.json").write_text(text, "utf-8")

    def commit(self) -> None:
        for arguments in (["add", "-A"], ["commit", "-qm", "Change"]):
            done = self.run(*GIT, *arguments)
            assert done.returncode == 0, done.stderr

    def names(self) -> set[str]:
        """Return the names of methods and models, as the client's own code has them."""
        found = {name for name in self.collgen("lock").splitlines() if "(removed)" not in name}  # fmt: skip
        names = {line.partition(":")[0] for line in found}
        for file in (self.client / "shop" / "models").glob("*.py"):
            classes = re.findall(r"^class (\w+)\(", file.read_text("utf-8"), re.M)
            names |= {f"models.{name}" for name in classes}
        return names


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("story"))
    project.save(first())
    assert project.run("git", "init", "-q").returncode == 0
    project.collgen("init", "api.json")
    project.collgen("build", "-q")
    return project


@pytest.mark.slow
def test_the_package_can_be_published(project: Project, tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    build = ["wheel", "--no-deps", "--no-build-isolation", "-w", str(tmp_path)]
    done = project.run(*pip, *build, str(project.client))
    assert done.returncode == 0, done.stderr
    [wheel] = tmp_path.glob("*.whl")
    for check in (["twine", "check", "--strict"], ["check_wheel_contents"]):
        done = project.run(sys.executable, "-m", *check, str(wheel))
        assert done.returncode == 0, done.stdout + done.stderr
    site = tmp_path / "site"
    install = ["install", "--no-deps", "--target", str(site), str(wheel)]
    assert project.run(*pip, *install).returncode == 0
    program = f"import sys; sys.path.insert(0, {str(site)!r}); import shop; print(shop.Shop(token='t'))"  # fmt: skip
    done = project.run(sys.executable, "-c", program)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_ten_years(project: Project) -> None:
    project.commit()
    readme, metadata = project.client / "README.md", project.client / "pyproject.toml"
    readme.write_text(f"{readme.read_text('utf-8')}\n## Ours\n\nStays.\n", "utf-8")
    version = re.compile(r'^version = ".*"$', re.M)
    text = version.sub('version = "1.2.0"', metadata.read_text("utf-8"))
    metadata.write_text(text, "utf-8")
    own = project.client / "shop" / "_custom.py"
    own.write_text("from ._client import Shop as _Shop\n\n\nclass Shop(_Shop):\n    ours = 1\n", "utf-8")  # fmt: skip
    page = project.client / "shop" / "resources" / "users.py"
    words = '"""The requests of the folder Users."""'
    assert words in page.read_text("utf-8")
    ours = page.read_text("utf-8").replace(words, '"""Ours."""')
    page.write_text(ours, "utf-8")
    project.collgen("build", "-q", "--merge")
    project.commit()
    value = first()
    for year in YEARS:
        before = project.names()
        value = copy.deepcopy(value)
        year.change(value)
        project.save(value)
        what = year.change.__name__
        stale = project.run(sys.executable, "-m", "collgen", "build", "--check", "-q")
        assert stale.returncode == 1, what
        said = json.loads(
            project.collgen(
                "diff", "HEAD:api.json", "api.json", "--format", "json", "--fail-on", "never"
            )
        )  # fmt: skip
        found = {
            change["code"] for one in said["requests"] for change in one["changes"]
        }
        assert found - {"model-added"} == year.codes, what
        if year.next_version:
            told = project.collgen("diff", "HEAD:api.json", "api.json", "--release", "1.2.0", "--fail-on", "never")  # fmt: skip
            assert f"The next version is {year.next_version}." in told, what
        project.collgen("build", "-q", "--merge")
        assert before - project.names() == set(year.gone), what
        project.collgen("build", "-q", "--check")
        assert 'version = "1.2.0"' in metadata.read_text("utf-8"), what
        assert readme.read_text("utf-8").endswith("## Ours\n\nStays.\n"), what
        assert '"""Ours."""' in page.read_text("utf-8"), what
        package = (project.client / "shop" / "__init__.py").read_text("utf-8")
        assert "from ._custom import Shop" in package, what
        project.commit()
