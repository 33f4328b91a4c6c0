"""Cells that a spreadsheet would run as formulas, all the way: typed by an office, published as CSV,
opened in LibreOffice. `same_cells` in data_checks finds the one that is computed."""

import csv
import subprocess
import tempfile
from pathlib import Path

import data_checks

ATTACKS = ["=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "＝1+1",
           '=HYPERLINK("https://x.example";"a")']
SITE = """\
tên: Thi đua
cơ quan: Ban Thi đua - Khen thưởng
tính đến ngày: 2024-12-01
"""
CAMPAIGN = """\
title: Đợt thi đua A
type: Kế hoạch
status: ban hành
issuer: UBND tỉnh
province: {name: Tây Ninh, vintage: 63}
level: tỉnh
period: {from: tháng 01/2024, to: 31/12/2024}
"""


def run(program):
    """What came through as a formula, and how many cells LibreOffice read."""
    with tempfile.TemporaryDirectory() as work:
        campaign = Path(work, "content/campaigns/a")
        campaign.mkdir(parents=True)
        Path(work, "content/site.yaml").write_text(SITE, "utf-8")
        (campaign / "campaign.yaml").write_text(CAMPAIGN, "utf-8")
        with (campaign / "indicators.csv").open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["mã", "tên", "nguyên_văn", "so_sánh", "hướng", "cận_dưới",
                           "đơn_vị_tính", "kỳ"])
            for number, attack in enumerate(ATTACKS):
                rows.writerow([f"a{number}", attack, attack + " tấn", "tối thiểu", "tăng", 5,
                               "tấn", 2024])
        done = subprocess.run([program, "build", "--quiet", "--site", work], capture_output=True,
                              text=True, check=False)
        if done.returncode != 0:
            return [f"the site of attacks does not build: {done.stderr[:400]}"], 0
        public = Path(work, "public")
        published = (public / "du-lieu/a-chi-tieu.csv").read_text("utf-8")
        lost = [attack for attack in ATTACKS if attack.strip()[1:4] not in published]
        findings, count = data_checks.run("LibreOffice reads the CSV", public)
        return findings + [f"“{attack}” is not published" for attack in lost], count
