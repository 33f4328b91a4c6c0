"""N01–N06: people. What a site must never print of them, and what it must."""

import re
import struct

from rules import rule

FORBIDDEN = re.compile(
    r"\b(ngày sinh|sinh năm|năm sinh|CCCD|CMND|căn cước|số điện thoại|điện thoại riêng|nơi ở|"
    r"địa chỉ nhà|dân tộc|tôn giáo|date of birth|dob|phone|address|religion|ethnicity)\b", re.I)
IDENTITY = re.compile(r"(?<![\d.,/-])(0\d{9}|0\d{11}|0\d{2,3}[ .]\d{3}[ .]\d{3,4})(?![\d.,/])")
DEGREES = re.compile(r"\b(TS|ThS|PGS|GS|CN|KS|BS|Thạc sĩ|Tiến sĩ)\.?\s+[A-ZĐÂÁÀ]")


def is_story(page):
    return page.below("dien-hinh")


def story(text):
    return ('<html data-path="dien-hinh"><head><title>a</title></head><body data-kind="exemplar">'
            f"<main>{text}</main></body></html>")


def stories(page):
    return is_story(page) or (page.body is not None and page.body["data-kind"] == "exemplar")


@rule("N01", holds=[story("<p>Bà Trần Thị A, Tổ trưởng</p>")],
      breaks=[story("<dl><dt>Ngày sinh</dt><dd>01/01/1980</dd></dl>"), story("<p>0912345678</p>"),
              "<table><thead><tr><th>Dân tộc</th></tr></thead></table>"])
def only_fields_fit_for_print(page):
    for label in page.body.all("dt", "th"):
        # The header of a row is a name, not a field.
        if label["scope"] != "row" and FORBIDDEN.search(label.text):
            yield label, f"a field about a person that is not for print: “{label.text}”"
    if stories(page):
        for text, element in (page.body.first("main") or page.body).texts:
            if IDENTITY.search(text):
                yield element, "looks like a telephone or an identity number"


@rule("N01", scope="site")
def only_columns_fit_for_print(site):
    for path in site.ending(".csv", ".json"):
        head = site.read(path).decode("utf-8-sig").split("\n")[0] if path.endswith(".csv") else ""
        keys = re.split(r'[,;"\r]+', head) if head else re.findall(
            r'"([^"\\]+)"\s*:', site.read(path).decode("utf-8"))
        for key in sorted(set(keys)):
            if path.endswith("data.json") and key in ("contactPoint", "hasEmail"):
                continue
            if FORBIDDEN.search(key):
                yield f"{path}: “{key}” is not for print"


@rule("N04", holds=['<figure><img src="a.jpg" alt="Bà A trồng lúa" width="4" height="3">'
                    "<figcaption>Bà A. Ảnh: B</figcaption></figure>"],
      breaks=['<img src="a.jpg" alt="" width="4" height="3">',
              '<figure><img src="a.jpg" alt="Bà A" width="4" height="3"></figure>',
              '<figure><img src="a.jpg" alt="Bà A"><figcaption>Ảnh: B</figcaption></figure>'])
def pictures_say_who_and_by_whom(page):
    for picture in page.body.all("img"):
        if not (picture["alt"] or "").strip() and not picture.matches(role="presentation"):
            yield picture, "a picture without words"
        if not (picture["width"] and picture["height"]):
            yield picture, "a picture without its size"
        figure = next((above for above in picture.ancestors if above.name == "figure"), None)
        if figure is not None:
            caption = figure.first("figcaption")
            if caption is None or not caption.text:
                yield picture, "a photo without caption and credit"


@rule("N04", scope="site")
def photos_tell_nothing_of_the_camera(site):
    for path in site.ending(".jpg", ".jpeg"):
        data, at = site.read(path), 2
        while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
            marker, length = data[at + 1], struct.unpack(">H", data[at + 2 : at + 4])[0]
            if marker == 0xE1 or marker == 0xED:
                yield f"{path}: the photo still carries what the camera wrote (EXIF, XMP or IPTC)"
            at += 2 + length


@rule("N05", holds=['<p class="signer">Trần Văn A</p>'], breaks=['<p class="signer">TS. Trần Văn A</p>'])
def no_degree_before_a_signatory(page):
    for signer in page.body.all(class_="signer"):
        if DEGREES.search(signer.text):
            yield signer, f"a degree before a signatory: “{signer.text}”"


@rule("N06", holds=['<td class="award-state">Đã có quyết định</td>'],
      breaks=['<td class="award-state">Đề nghị</td>', '<td data-state="proposed">x</td>',
              '<td data-state="revoked">Đã thu hồi</td>'])
def proposals_are_not_public(page):
    for state in page.body.all(class_="award-state") + page.body.all(data_state=True):
        if state["data-state"] == "proposed" or re.match(r"đề nghị", state.text, re.I):
            yield state, "a proposal for an award is not public"
        if state["data-state"] == "revoked" and not re.search(r"\d+/", state.parent.text):
            yield state, "a revoked award without the number of the revoking decision"
