"""PNG files, packed by a small packer of our own: other versions of zlib pack other bytes."""

import struct
from zlib import adler32, crc32

# Base lengths and distances of the format's codes, with their extra bits.
_LENGTHS = [(3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1),
            (17, 1), (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4),
            (83, 4), (99, 4), (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0)]
_DISTANCES = [(1, 0), (2, 0), (3, 0), (4, 0)] + [
    (base, bits) for bits in range(1, 14) for base in (2 ** (bits + 1) + 1, 3 * 2**bits + 1)]
_WINDOW = 32768


def _code_table(bases, top):
    table, code = [0] * (top + 1), 0
    for value in range(bases[0][0], top + 1):
        while code + 1 < len(bases) and bases[code + 1][0] <= value:
            code += 1
        table[value] = code
    return table


_LENGTH_CODE = _code_table(_LENGTHS, 258)
_DISTANCE_CODE = _code_table(_DISTANCES, _WINDOW)


class _Bits:
    def __init__(self):
        self.bytes, self.value, self.count = bytearray(), 0, 0

    def add(self, value, count):
        self.value |= value << self.count
        self.count += count
        while self.count >= 8:
            self.bytes.append(self.value & 255)
            self.value >>= 8
            self.count -= 8

    def code(self, value, count):
        """A Huffman code, which goes out with its highest bit first."""
        self.add(int(format(value, f"0{count}b")[::-1], 2), count)

    def symbol(self, symbol):
        if symbol < 144:
            self.code(0x30 + symbol, 8)
        elif symbol < 256:
            self.code(0x190 + symbol - 144, 9)
        elif symbol < 280:
            self.code(symbol - 256, 7)
        else:
            self.code(0xC0 + symbol - 280, 8)


def _deflate(data):
    """One block with the fixed codes; of equal strings the latest is pointed at."""
    bits = _Bits()
    bits.add(0b011, 3)
    seen, place, size = {}, 0, len(data)
    while place < size:
        start = seen.get(data[place:place + 3], -1)
        seen[data[place:place + 3]] = place
        length = 0
        if start >= 0 and place - start <= _WINDOW and place + 3 <= size:
            most = min(258, size - place)
            length = 3
            while length < most and data[start + length] == data[place + length]:
                length += 1
        if length < 3:
            bits.symbol(data[place])
            place += 1
            continue
        code = _LENGTH_CODE[length]
        bits.symbol(257 + code)
        bits.add(length - _LENGTHS[code][0], _LENGTHS[code][1])
        distance = place - start
        code = _DISTANCE_CODE[distance]
        bits.code(code, 5)
        bits.add(distance - _DISTANCES[code][0], _DISTANCES[code][1])
        for inner in range(place + 1, min(place + length, place + 4)):
            seen[data[inner:inner + 3]] = inner
        place += length
    bits.symbol(256)
    bits.add(0, 7)
    return bytes(bits.bytes)


def _chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", crc32(kind + body))


def indexed(width, height, colours, rows):
    """A picture of at most 256 colours; `rows` are bytes of colour numbers."""
    data, above = bytearray(), bytes(width)
    for row in rows:
        data.append(2)
        data += bytes((here - up) & 255 for here, up in zip(row, above)) if row != above else bytes(width)
        above = row
    data = bytes(data)
    packed = b"\x78\x01" + _deflate(data) + struct.pack(">I", adler32(data))
    palette = b"".join(struct.pack(">I", colour)[1:] for colour in colours)
    return (b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
            + _chunk(b"PLTE", palette) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b""))
