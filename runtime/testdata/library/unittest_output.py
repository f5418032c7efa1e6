# unittest with its report on stdout; the time is masked
import io, re, sys, unittest
class Calc:
    def div(self, a, b): return a / b
class TestCalc(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("setUpClass")
    def setUp(self): self.c = Calc()
    def test_pass(self):
        """Dividing works."""
        self.assertEqual(self.c.div(6, 3), 2)
    def test_raises(self):
        with self.assertRaises(ZeroDivisionError) as cm: self.c.div(1, 0)
        self.assertIn("division", str(cm.exception))
        self.assertRaisesRegex(ValueError, "invalid lit.*'x'", int, "x")
    def test_skip_me(self): self.skipTest("not today")
    @unittest.skip("decorated")
    def test_skip_too(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.assertTrue(False)
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertIsInstance(i, int)
    def test_many(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertDictEqual({"a": 1}, {"a": 1})
        self.assertGreater(2, 1); self.assertIsNone(None); self.assertNotIn(1, []); self.assertRegex("abc", "b"); self.assertIs(self, self); self.assertFalse([]); self.assertLessEqual(1, 1)
    def tearDown(self): self.addCleanup(lambda: None)
class Messages(unittest.TestCase):
    def runTest(self): pass
m = Messages()
checks = [lambda: m.assertEqual(1, 2), lambda: m.assertEqual("abc", "abd"), lambda: m.assertEqual([1, 2], [1, 3]), lambda: m.assertEqual({"a": 1}, {"a": 2}), lambda: m.assertEqual((1,), (2,)), lambda: m.assertEqual({1}, {2}), lambda: m.assertTrue(0), lambda: m.assertFalse(1), lambda: m.assertIs(None, 5), lambda: m.assertIsNone(1), lambda: m.assertIsNotNone(None), lambda: m.assertIn(1, [2]), lambda: m.assertNotIn(1, [1]), lambda: m.assertIsInstance(1, str), lambda: m.assertGreater(1, 2), lambda: m.assertLess(2, 1), lambda: m.assertAlmostEqual(1, 1.1), lambda: m.assertRaises(ValueError, int, "5"), lambda: m.assertRegex("abc", "x"), lambda: m.assertCountEqual([1], [1, 1]), lambda: m.fail("on purpose"), lambda: m.assertEqual(1, 2, "my message"), lambda: m.assertNotEqual(1, 1), lambda: m.assertMultiLineEqual("a\nb\n", "a\nc\n"), lambda: m.assertListEqual([1], [1, 2])]
for c in checks:
    try:
        c()
        print("no failure")
    except AssertionError as e:
        print(type(e).__name__, str(e))
class Fails(unittest.TestCase):
    def test_fail(self): self.assertEqual("left", "right")
    def test_error(self): {}["missing"]
def run(cls, verbosity):
    out = io.StringIO()
    result = unittest.TextTestRunner(stream=out, verbosity=verbosity).run(unittest.defaultTestLoader.loadTestsFromTestCase(cls))
    text = re.sub(r"in \d+\.\d+s", "in N s", out.getvalue())
    text = re.sub(r'  File ".*?([^/]*)", line', r'  File "\1", line', text)
    print(text, result)
    return result
r = run(TestCalc, 2)
print(r.wasSuccessful(), r.testsRun, len(r.skipped), len(r.expectedFailures))
r = run(Fails, 1)
print(r.wasSuccessful(), [t.id() for t, _ in r.failures], len(r.errors))
