"""A test in Python, with nothing but its standard library, against a server that runs:

    npx trunkline serve --carriers sandbox --test-clock --carrier-timeout 0.2
    TRUNKLINE_TOKEN=tl_... python3 examples/testing/trunkline_test.py
"""

import base64
import json
import os
import unittest
import urllib.error
import urllib.request

URL = os.environ.get("TRUNKLINE_URL", "http://127.0.0.1:3000")
EMAIL = os.environ.get("TRUNKLINE_EMAIL", "admin@example.com")
TOKEN = os.environ["TRUNKLINE_TOKEN"]

NUMBERS = "/api/v2/channels/voice/phone_numbers"
SANDBOX = "/api/v2/trunkline/sandbox"


def call(method, path, body=None):
    """Status and JSON of an answer, refusals too."""
    request = urllib.request.Request(URL + path, method=method)
    credentials = base64.b64encode(f"{EMAIL}/token:{TOKEN}".encode()).decode()
    request.add_header("Authorization", f"Basic {credentials}")
    if body is not None:
        request.add_header("Content-Type", "application/json")
        request.data = json.dumps(body).encode()
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, json.loads(response.read() or "null")
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read() or "null")


def search():
    return call("GET", NUMBERS + "/search?country=US")[1]["phone_numbers"][0]


def buy(offer):
    return call("POST", NUMBERS, {"phone_number": {"token": offer["token"]}})


def advance(**duration):
    return call("PUT", SANDBOX + "/clock", {"clock": {"advance": duration}})


class Purchases(unittest.TestCase):
    def setUp(self):
        status, answer = call("POST", SANDBOX + "/reset")
        self.assertEqual(status, 200, answer)

    def test_a_lost_answer_buys_a_number_once(self):
        offer = search()
        call("POST", SANDBOX + "/faults", {"fault": {"kind": "timeout-after", "times": 1}})
        self.assertEqual(buy(offer)[0], 503)
        advance(seconds=5)
        status, bought = buy(offer)
        self.assertEqual(status, 200)
        self.assertEqual(bought["phone_number"]["number"], offer["number"])
        self.assertEqual(call("GET", NUMBERS)[1]["count"], 1)

    def test_a_deleted_number_is_for_sale_again_after_the_release_window(self):
        offer = search()
        number = buy(offer)[1]["phone_number"]
        call("DELETE", f"{NUMBERS}/{number['id']}")
        self.assertNotEqual(search()["number"], offer["number"])
        advance(hours=72)
        self.assertEqual(search()["number"], offer["number"])


if __name__ == "__main__":
    unittest.main()
