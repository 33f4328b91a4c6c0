"""What machines are told, held to its schemas: JSON-LD, data.json, manifest.json."""

import hashlib
import json
from pathlib import Path

from jsonschema import Draft202012Validator

SCHEMAS = json.loads(Path(__file__).with_name("schemas.json").read_text("utf-8"))
# Members that hold an address: whole where the site knows its own, relative where it does not.
ADDRESSES = {"@id", "url", "item", "contentUrl", "identifier", "downloadURL"}


def validator(name):
    return Draft202012Validator({**SCHEMAS, "$ref": f"#/$defs/{name}"})


def wrong(name, value):
    """What a schema refuses, each with its place in the document."""
    for error in validator(name).iter_errors(value):
        place = "/".join(map(str, error.absolute_path))
        yield f"{place}: {error.message[:160]}"


def addresses(value, is_dcat=False):
    """Every address in a document; the identifier of a document on paper is none."""
    if isinstance(value, list):
        for part in value:
            yield from addresses(part, is_dcat)
    elif isinstance(value, dict):
        for key, part in value.items():
            if key in ADDRESSES and isinstance(part, str) and (key != "identifier" or is_dcat):
                yield part
            else:
                yield from addresses(part, is_dcat)


def of_the_right_kind(found, base):
    for address in found:
        if address.startswith(("http://", "https://")) != (base is not None):
            yield f"{address}: {'not absolute' if base else 'absolute without a base address'}"
        elif base and not address.startswith(base):
            yield f"{address}: not below {base}"


def linked_data(site, base):
    """Every block of JSON-LD; one that is no JSON is a finding too."""
    findings, count = [], 0
    for page in site.pages:
        for script in page.tree.all("script", type="application/ld+json"):
            count += 1
            try:
                data = json.loads("".join(map(str, script.children)))
            except ValueError as error:
                findings.append(f"{page.path}:{script.line}: no JSON: {error}")
                continue
            for text in (*wrong("linked", data), *of_the_right_kind(addresses(data), base)):
                findings.append(f"{page.path}:{script.line}: {text}")
            positions = [item.get("position") for item in data.get("itemListElement", [])]
            if positions != list(range(1, len(positions) + 1)):
                findings.append(f"{page.path}:{script.line}: positions {positions}")
    if not count:
        findings.append("no page has JSON-LD")
    return findings, count


def catalogues(site, base):
    findings, count = [], 0
    for path in site.ending("data.json"):
        data = site.json(path)
        count += len(data["dataset"])
        findings += [f"{path}: {text}" for text in wrong("catalogue", data)]
        findings += [f"{path}: {text}" for text in of_the_right_kind(addresses(data, True), base)]
        names = [dataset["identifier"] for dataset in data["dataset"]]
        if len(set(names)) < len(names):
            findings.append(f"{path}: an identifier stands twice")
    return findings, count


def manifest(site, _):
    """Every file but the manifest itself, with its size and its SHA-256."""
    told = site.json("manifest.json")
    findings = list(wrong("manifest", told))
    files = {entry["path"]: entry for entry in told["files"]}
    for path in sorted(files.keys() ^ (site.files.keys() - {"manifest.json"})):
        findings.append(f"{path}: {'not there' if path in files else 'not in the manifest'}")
    for path in files.keys() & site.files.keys():
        data = site.read(path)
        if len(data) != files[path]["size"]:
            findings.append(f"{path}: {len(data)} bytes")
        if hashlib.sha256(data).hexdigest() != files[path]["sha256"]:
            findings.append(f"{path}: not the SHA-256 of the manifest")
    return findings, len(files)


def broken_examples():
    """What is wrong with the schemas themselves: each must refuse what is broken."""
    crumbs = {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [
        {"@type": "ListItem", "position": 1, "name": "Trang chủ", "item": "index.html"}]}
    if list(wrong("linked", crumbs)):
        yield "the schema of JSON-LD refuses breadcrumbs"
    for name, value in (
        ("linked", {**crumbs, "@context": "schema.org"}),
        ("linked", {**crumbs, "@type": "Breadcrumbs"}),
        ("linked", {**crumbs, "itemListElement": [{"@type": "ListItem", "position": 0}]}),
        ("linked", {"@context": "https://schema.org", "@type": "Dataset", "name": "Gạo"}),
        ("catalogue", {"@type": "dcat:Catalog", "dataset": []}),
        ("manifest", {"generator": "sitegen", "format": 1,
                      "files": [{"path": "/a", "size": 1, "sha256": "0" * 64}]}),
    ):
        if not list(wrong(name, value)):
            yield f"the schema “{name}” accepts {value}"


def read(site, results, base=None, part=""):
    for name, check in (("JSON-LD", linked_data), ("data.json", catalogues),
                        ("manifest.json", manifest)):
        findings, count = check(site, base)
        results.add(name, [part + text for text in findings], count)
