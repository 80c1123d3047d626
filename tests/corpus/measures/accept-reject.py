"""Accepts and rejects all changes of Word documents in LibreOffice. Paths come as JSON on the standard input; for each
the paragraphs of both go out as a line of JSON. Needs LibreOffice and its Python bridge (python3-uno)."""

import json
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PIPE = "duizhao-accept-reject"


def connect(office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while office.poll() is None:
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    sys.exit("LibreOffice ended before it answered")


def paragraphs(document):
    walk = document.Text.createEnumeration()
    while walk.hasMoreElements():
        yield walk.nextElement().getString()


def settle(desktop, dispatcher, path, command):
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
    changes = sum(1 for _ in iterate(document.Redlines))
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
    answer = {"changes": changes, "left": sum(1 for _ in iterate(document.Redlines)), "paragraphs": list(paragraphs(document))}
    fields = iterate(document.TextFields)
    answer["comments"] = sum(1 for field in fields if field.supportsService("com.sun.star.text.textfield.Annotation"))
    document.close(True)
    return answer


def iterate(collection):
    walk = collection.createEnumeration()
    while walk.hasMoreElements():
        yield walk.nextElement()


def main():
    with tempfile.TemporaryDirectory() as profile:
        accept = f"--accept=pipe,name={PIPE};urp;"
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}", accept]
        )
        context = connect(office)
        manager = context.ServiceManager
        desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        for path in json.load(sys.stdin):
            accepted = settle(desktop, dispatcher, path, ".uno:AcceptAllTrackedChanges")
            rejected = settle(desktop, dispatcher, path, ".uno:RejectAllTrackedChanges")
            print(json.dumps({"path": path, "accepted": accepted, "rejected": rejected}), flush=True)
        desktop.terminate()
        office.wait()


main()
