"""Quiet pictures for the stories: nobody's photograph, shapes of the thing the story is about."""

from drawing import Drawing, around

SAND, CREAM, PAPER = 0xEFE6D6, 0xF7F1E4, 0xFFFDF7
TEAL, DEEP, SLATE = 0x3F7F7B, 0x24504F, 0x4A5B6B
CLAY, OCHRE, LEAF, MOSS = 0xB8654A, 0xD9A441, 0x7D9B5F, 0x4F6F45
NIGHT, SKY, WATER, STONE = 0x2B3A4F, 0xCFE0E6, 0x9CC3CC, 0xB9B2A3


def evening_counter():
    d = Drawing(NIGHT)
    d.ellipse(CREAM, 960, 170, 70)
    d.box(SLATE, 180, 220, 640, 420)
    d.polygon(DEEP, (140, 220), (860, 220), (790, 130), (210, 130))
    for x in (230, 440, 650):
        d.box(OCHRE, x, 280, 130, 170)
        d.box(SLATE, x + 60, 280, 10, 170)
    d.box(CREAM, 180, 520, 640, 26)
    d.box(CLAY, 430, 546, 140, 94)
    d.box(0x22303F, 0, 640, 1200, 160)
    d.polygon(0x3A4656, (430, 640), (570, 640), (760, 800), (240, 800))
    return d


def hill_road():
    d = Drawing(SKY)
    d.ellipse(OCHRE, 930, 190, 80)
    d.ellipse(LEAF, 250, 700, 520, 330)
    d.ellipse(MOSS, 980, 760, 560, 320)
    d.box(MOSS, 0, 690, 1200, 110)
    d.polygon(SAND, (520, 800), (720, 800), (640, 520), (605, 520))
    d.box(CLAY, 560, 600, 150, 80)
    d.polygon(CLAY, (585, 600), (700, 600), (680, 560), (605, 560))
    d.polygon(SKY, (600, 598), (640, 598), (640, 570), (612, 570))
    d.polygon(SKY, (650, 598), (688, 598), (674, 570), (650, 570))
    for x in (595, 675):
        d.ellipse(NIGHT, x, 682, 22)
        d.ellipse(STONE, x, 682, 9)
    return d


def orchard():
    d = Drawing(CREAM)
    d.box(SAND, 0, 430, 1200, 370)
    d.ellipse(OCHRE, 180, 160, 66)
    for line, (y, size) in enumerate(((470, 54), (570, 74), (700, 98))):
        for number in range(7):
            x = 80 + number * (150 + line * 26) - line * 60
            d.box(CLAY, x - size * 0.09, y, size * 0.18, size * 0.9)
            d.ellipse(LEAF if (number + line) % 2 else MOSS, x, y - size * 0.25, size * 0.72)
            d.ellipse(OCHRE, x + size * 0.22, y - size * 0.2, size * 0.11)
    return d


def water_gauge():
    d = Drawing(SKY)
    for number, colour in enumerate((WATER, 0x84B2BD, TEAL, DEEP)):
        for x in range(-60, 1300, 240):
            d.ellipse(colour, x + number * 70, 520 + number * 80, 170, 60)
        d.box(colour, 0, 530 + number * 80, 1200, 270)
    d.box(PAPER, 555, 120, 90, 560)
    for number in range(9):
        d.box(CLAY if number < 3 else SLATE, 555, 150 + number * 56, 54 if number % 2 == 0 else 32, 12)
    d.polygon(OCHRE, (645, 440), (720, 405), (720, 475))
    return d


def school():
    d = Drawing(CREAM)
    d.ellipse(LEAF, 130, 640, 190, 160)
    d.ellipse(MOSS, 1090, 660, 210, 190)
    d.box(PAPER, 240, 340, 720, 330)
    d.polygon(CLAY, (190, 340), (1010, 340), (900, 230), (300, 230))
    d.polygon(CLAY, (500, 230), (700, 230), (600, 140))
    d.ellipse(PAPER, 600, 205, 24)
    for x in (290, 410, 730, 850):
        d.box(TEAL, x, 400, 70, 90)
        d.box(TEAL, x, 540, 70, 90)
    d.box(DEEP, 550, 500, 100, 170)
    d.box(SAND, 0, 670, 1200, 130)
    return d


def clinic():
    d = Drawing(SAND)
    d.ring(TEAL, SAND, 600, 400, 310, 16)
    d.ring(WATER, SAND, 600, 400, 250, 10)
    d.box(CLAY, 545, 250, 110, 300)
    d.box(CLAY, 450, 345, 300, 110)
    for x, y in around(600, 400, 302, 9, 0.05):
        d.ellipse(PAPER, x, y, 34)
        d.ellipse(DEEP, x, y, 16)
    return d


def market():
    d = Drawing(SKY)
    d.box(SAND, 0, 600, 1200, 200)
    for number, (roof, cloth) in enumerate(((CLAY, CREAM), (TEAL, PAPER), (OCHRE, CREAM), (MOSS, PAPER))):
        x = 70 + number * 275
        d.box(STONE, x + 16, 380, 12, 250)
        d.box(STONE, x + 212, 380, 12, 250)
        d.polygon(roof, (x - 10, 380), (x + 250, 380), (x + 200, 280), (x + 40, 280))
        for stripe in range(3):
            d.polygon(cloth, (x + 45 + stripe * 65, 380), (x + 75 + stripe * 65, 380),
                      (x + 88 + stripe * 44, 280), (x + 68 + stripe * 44, 280))
        d.box(SLATE, x, 520, 240, 110)
        for fruit in range(5):
            d.ellipse(roof, x + 34 + fruit * 43, 508, 21)
    return d


def data_blocks():
    d = Drawing(0xE4E8EA)
    places = [(260, 330), (600, 240), (940, 330)]
    for x, y in places:
        d.line(SLATE, x, y + 140, 600, 650, 10)
    for number, (x, y) in enumerate(places):
        colour = (TEAL, DEEP, CLAY)[number]
        d.polygon(colour, (x - 120, y - 60), (x, y), (x, y + 180), (x - 120, y + 120))
        d.polygon(SLATE, (x, y), (x + 120, y - 60), (x + 120, y + 120), (x, y + 180))
        d.polygon(SAND, (x - 120, y - 60), (x, y - 120), (x + 120, y - 60), (x, y))
    d.ellipse(OCHRE, 600, 655, 62)
    d.ellipse(PAPER, 600, 655, 26)
    return d


def mast():
    d = Drawing(0x9DB0BC)
    for radius, colour in ((340, 0xAFC0CA), (250, SKY), (160, CREAM)):
        d.ellipse(colour, 600, 220, radius)
    d.ellipse(MOSS, 300, 800, 620, 190)
    d.ellipse(LEAF, 980, 820, 520, 170)
    d.polygon(NIGHT, (585, 220), (615, 220), (700, 700), (500, 700))
    for number in range(6):
        y, half = 300 + number * 66, 30 + number * 12
        d.box(0x9DB0BC if number > 3 else SKY, 600 - half * 0.62, y, half * 1.24, 40)
        d.line(NIGHT, 600 - half, y + 50, 600 + half, y - 8, 9)
    d.ellipse(CLAY, 600, 210, 30)
    return d


def one_page():
    d = Drawing(SAND)
    for number in range(4):
        d.polygon((STONE, 0xD8D2C4, CREAM, PAPER)[number], (300 + number * 42, 150 - number * 8),
                  (760 + number * 42, 120 + number * 16), (780 + number * 30, 690 - number * 8),
                  (330 + number * 30, 700 - number * 14))
    for number in range(6):
        d.line(TEAL if number == 0 else STONE, 500, 220 + number * 66, 800 - (number % 3) * 60, 226 + number * 66, 14)
    d.ring(CLAY, PAPER, 790, 590, 62, 12)
    d.line(CLAY, 760, 590, 784, 614, 12)
    d.line(CLAY, 784, 614, 826, 562, 12)
    return d


def bars():
    d = Drawing(CREAM)
    d.box(PAPER, 170, 110, 860, 560)
    for number, height in enumerate((400, 352, 330, 250, 214, 160, 118)):
        d.box((CLAY, CLAY, OCHRE, OCHRE, TEAL, TEAL, DEEP)[number], 240 + number * 106, 610 - height, 70, height)
    d.box(SLATE, 210, 610, 780, 10)
    d.line(SLATE, 260, 190, 900, 460, 6)
    for number in range(7):
        d.ellipse(NIGHT, 275 + number * 106, 196 + number * 44.7, 11)
    return d


def shelf():
    d = Drawing(0xE9DFCB)
    colours = (CLAY, TEAL, OCHRE, DEEP, MOSS, SLATE, LEAF)
    for line in range(3):
        y = 110 + line * 220
        x = 130
        for number in range(13):
            width = 44 + (number * 7 + line * 13) % 34
            height = 120 + (number * 23 + line * 41) % 50
            d.box(colours[(number * 3 + line) % 7], x, y + 180 - height, width, height)
            d.box(CREAM, x + 8, y + 196 - height, width - 16, 8)
            x += width + 6
        d.box(0x8A6B4D, 100, y + 180, 1000, 20)
    return d


def lamp_houses():
    d = Drawing(0x5C6E86)
    d.ellipse(CREAM, 250, 150, 52)
    for number in range(5):
        x, y = 60 + number * 230, 420 + (number * 53) % 90
        d.polygon(NIGHT, (x - 20, y), (x + 200, y), (x + 90, y - 110))
        d.box(SLATE, x, y, 180, 800 - y)
        d.box(OCHRE, x + 58, y + 60, 64, 74)
        d.box(SLATE, x + 86, y + 60, 8, 74)
    d.polygon(0x43546B, (0, 700), (1200, 640), (1200, 800), (0, 800))
    d.polygon(OCHRE, (560, 800), (640, 800), (625, 668), (600, 670))
    return d


def boat():
    d = Drawing(SKY)
    d.ellipse(CLAY, 880, 330, 120)
    d.box(WATER, 0, 420, 1200, 380)
    for number in range(9):
        d.box(SKY, 760 + (number % 3) * 40 - number * 6, 440 + number * 38, 240 - number * 14, 9)
    d.polygon(DEEP, (240, 560), (760, 560), (660, 650), (330, 650))
    d.box(NIGHT, 470, 250, 14, 310)
    d.polygon(PAPER, (490, 260), (490, 530), (690, 530))
    d.polygon(CREAM, (464, 290), (464, 530), (320, 530))
    return d


def woven():
    d = Drawing(DEEP)
    colours = (CLAY, OCHRE, CREAM, LEAF)
    for line in range(3):
        for number in range(5):
            x, y, colour = 60 + number * 270, 130 + line * 270, colours[(line + number) % 4]
            d.polygon(colour, (x, y - 124), (x + 124, y), (x, y + 124), (x - 124, y))
            d.polygon(DEEP, (x, y - 72), (x + 72, y), (x, y + 72), (x - 72, y))
            d.polygon(colours[(line + number + 1) % 4], (x, y - 32), (x + 32, y), (x, y + 32), (x - 32, y))
    return d


def land_plots():
    d = Drawing(LEAF)
    for number, colour in enumerate((MOSS, SAND, OCHRE, CREAM, CLAY)):
        x = 60 + number * 225
        d.polygon(colour, (x, 120), (x + 200, 90 + number * 10), (x + 200, 400), (x, 380))
        d.polygon(colour if number % 2 else STONE, (x, 420), (x + 200, 440), (x + 200, 720), (x, 700))
    d.line(PAPER, 0, 400, 1200, 420, 22)
    d.ellipse(CLAY, 620, 300, 46)
    d.polygon(CLAY, (578, 318), (662, 318), (620, 400))
    d.ellipse(PAPER, 620, 300, 18)
    return d


def two_streams():
    d = Drawing(CREAM)
    d.box(SAND, 0, 0, 1200, 110)
    for number, (colour, top) in enumerate(((TEAL, 190), (WATER, 610))):
        d.polygon(colour, (0, top - 70), (0, top + 70), (560, 470), (560, 330))
    d.polygon(DEEP, (560, 330), (560, 470), (1200, 520), (1200, 280))
    d.ellipse(DEEP, 560, 400, 74, 70)
    for number in range(4):
        d.line(PAPER, 640 + number * 130, 392 + number % 2 * 18, 710 + number * 130, 392 + number % 2 * 18, 9)
    d.box(CLAY, 800, 236, 190, 22)
    d.box(CLAY, 800, 548, 190, 22)
    for x in (820, 960):
        d.box(CLAY, x, 236, 12, 334)
    return d


PICTURES = {
    "quay-buoi-toi": evening_counter, "to-luu-dong": hill_road, "vuon-cay": orchard,
    "tram-do-man": water_gauge, "hoc-ba": school, "so-kham": clinic, "cho-phien": market,
    "cong-trinh-1": data_blocks, "duong-truyen": mast, "mau-don": one_page, "bang-theo-doi": bars,
    "kho-bai-giang": shelf, "lop-buoi-toi": lamp_houses, "xa-dao": boat, "ba-thu-tieng": woven,
    "hai-dong": two_streams,
    # Of the person who withdrew: read by no page, as the test of the built site shows.
    "thua-dat": land_plots,
}


def write(folder):
    for name, draw in PICTURES.items():
        encoded = draw().encoded()
        assert len(encoded) < 40_000, f"{name}: {len(encoded)} bytes"
        folder.write(f"pictures/{name}.png", encoded)
