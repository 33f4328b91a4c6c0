"""Flat drawings of convex shapes with soft edges."""

from array import array
from math import ceil, cos, floor, pi, sin, sqrt

import png

_LINES = (0.125, 0.375, 0.625, 0.875)


class Drawing:
    def __init__(self, background, width=1200, height=800):
        self.width, self.height = width, height
        self.rows = [array("I", [background]) * width for _ in range(height)]

    def polygon(self, colour, *corners):
        """A convex polygon, its corners in order."""
        ends = list(zip(corners, corners[1:] + corners[:1]))

        def span(y):
            crossed = [
                a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
                for a, b in ends if (a[1] <= y) != (b[1] <= y)]
            return (min(crossed), max(crossed)) if crossed else None

        self._fill(colour, span, min(y for _, y in corners), max(y for _, y in corners))

    def box(self, colour, x, y, width, height):
        self.polygon(colour, (x, y), (x + width, y), (x + width, y + height), (x, y + height))

    def ellipse(self, colour, x, y, across, down=None):
        """With these half axes around a point."""
        down = down or across

        def span(line):
            rest = 1 - ((line - y) / down) ** 2
            return (x - across * sqrt(rest), x + across * sqrt(rest)) if rest > 0 else None

        self._fill(colour, span, y - down, y + down)

    def ring(self, colour, inside, x, y, radius, width):
        self.ellipse(colour, x, y, radius)
        self.ellipse(inside, x, y, radius - width)

    def line(self, colour, x1, y1, x2, y2, width):
        length = sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2)
        dx, dy = (y1 - y2) / length * width / 2, (x2 - x1) / length * width / 2
        self.polygon(colour, (x1 + dx, y1 + dy), (x2 + dx, y2 + dy), (x2 - dx, y2 - dy), (x1 - dx, y1 - dy))

    def _fill(self, colour, span, top, bottom):
        for y in range(max(0, floor(top)), min(self.height, ceil(bottom))):
            spans = [found for found in (span(y + line) for line in _LINES) if found]
            if not spans:
                continue
            row = self.rows[y]
            left = max(0, floor(min(a for a, _ in spans)))
            right = min(self.width, ceil(max(b for _, b in spans)))
            full = len(spans) == len(_LINES)
            inner = max(left, ceil(max(a for a, _ in spans))) if full else right
            outer = min(right, floor(min(b for _, b in spans))) if full else right
            if inner < outer:
                row[inner:outer] = array("I", [colour]) * (outer - inner)
            else:
                inner = outer = right
            for x in [*range(left, inner), *range(outer, right)]:
                covered = sum(max(0, min(x + 1, b) - max(x, a)) for a, b in spans) / len(_LINES)
                row[x] = _mix(row[x], colour, round(covered * 4))

    def encoded(self):
        numbers = {}
        rows = []
        for row in self.rows:
            for colour in set(row):
                if colour not in numbers:
                    numbers[colour] = len(numbers)
            rows.append(bytes(map(numbers.__getitem__, row)))
        assert len(numbers) <= 256, len(numbers)
        return png.indexed(self.width, self.height, list(numbers), rows)


def _mix(under, over, quarters):
    if quarters in (0, 4):
        return over if quarters else under
    return sum(
        (((under >> shift & 255) * (4 - quarters) + (over >> shift & 255) * quarters) // 4) << shift
        for shift in (0, 8, 16))


def around(x, y, radius, count, turn=0.0):
    """Points on a circle."""
    return [(x + radius * cos(2 * pi * (turn + n / count)), y + radius * sin(2 * pi * (turn + n / count)))
            for n in range(count)]
