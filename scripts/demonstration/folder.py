"""Where everything is written."""

import csv
import io
import os
import shutil

GENERATED_FOLDERS = ("results", "pictures")


class Folder:
    def __init__(self, path):
        self.path = path
        self.count = 0
        self.size = 0
        # A sheet or picture that is no longer made must not stay behind.
        for name in GENERATED_FOLDERS:
            shutil.rmtree(os.path.join(path, name), ignore_errors=True)

    def write(self, name, content):
        path = os.path.join(self.path, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
        self.count += 1
        self.size += len(content)

    def table(self, name, columns, rows):
        """A CSV file; rows are dicts, and columns that no row fills are left out."""
        filled = [column for column in columns if any(row.get(column) for row in rows)]
        unknown = {key for row in rows for key in row} - set(columns)
        assert not unknown, f"{name}: {unknown}"
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(filled)
        for row in rows:
            writer.writerow([row.get(column, "") for column in filled])
        self.write(name, text.getvalue().encode("utf-8"))
