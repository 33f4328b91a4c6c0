"""The provinces of both maps, with invented sizes and levels of readiness."""

import csv
import os
from chance import between, fraction, spread

_REGISTER = os.path.join(
    os.path.dirname(os.path.abspath(__file__)),
    "../../Sources/System/CEmbedded/registers/provinces.tsv")


class Place:
    def __init__(self, row):
        self.vintage = row["vintage"]
        self.code = row["code"]
        self.slug = row["slug"]
        self.name = row["full_name"]
        self.is_city = row["type"] != "tinh"
        self.successor = row["successor_code"]
        self.predecessors = []


def _load():
    with open(_REGISTER, encoding="utf-8", newline="") as file:
        places = [Place(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    old = [place for place in places if place.vintage == "63"]
    new = [place for place in places if place.vintage == "34"]
    # The figures are invented: nothing of a real province is in them but its name.
    for place in old:
        place.size = int(9000 * 6 ** fraction("size", place.code) * (2.2 if place.is_city else 1))
        place.readiness = min(1, max(0, 0.5 + spread(0.45, "ready", place.code)))
    for place in new:
        place.predecessors = [other for other in old if other.successor == place.code]
        place.size = sum(other.size for other in place.predecessors)
        place.readiness = sum(
            other.readiness * other.size for other in place.predecessors) / place.size
        # Offices that had to move house lose time at first.
        place.upheaval = (len(place.predecessors) - 1) * between(0.5, 1, "upheaval", place.code)
    return old, new


OLD, NEW = _load()
