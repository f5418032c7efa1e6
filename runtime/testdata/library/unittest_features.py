# subtests, skips, cleanup order, custom assertions and suites
import io, re, unittest
log = []
def setUpModule(): log.append("module up")
def tearDownModule(): log.append("module down")
class Base(unittest.TestCase):
    def assertEven(self, n, msg=None):
        if n % 2: raise self.failureException(self._formatMessage(msg, f"{n} is odd"))
class T(Base):
    @classmethod
    def setUpClass(cls): log.append("class up"); cls.shared = []
    @classmethod
    def tearDownClass(cls): log.append("class down")
    def setUp(self): log.append(f"up {self._testMethodName}"); self.addCleanup(log.append, "cleanup 1"); self.addCleanup(log.append, "cleanup 2")
    def tearDown(self): log.append("down")
    def test_a(self): self.assertEven(2); self.assertEqual([1, 2], [1, 2], "same")
    def test_b_fails(self): self.assertEven(3, "custom")
    def test_c_sub(self):
        for n in range(4):
            with self.subTest("evens", n=n): self.assertEven(n)
    def test_d_error(self): raise RuntimeError("broken")
    @unittest.skipIf(True, "because")
    def test_e(self): pass
    @unittest.skipUnless(False, "needs it")
    def test_f(self): pass
    @unittest.expectedFailure
    def test_g(self): self.assertTrue(False)
    @unittest.expectedFailure
    def test_h_unexpected(self): pass
    def test_i_ctx(self):
        with self.assertRaisesRegex(ValueError, r"invalid.*'x'"): int("x")
        with self.assertRaises(KeyError) as cm: {}["q"]
        self.assertEqual(cm.exception.args, ("q",))
        with self.assertWarns(UserWarning): __import__("warnings").warn("w")
        with self.assertLogs("lg", "INFO") as lg: __import__("logging").getLogger("lg").info("hi")
        self.assertEqual(lg.output, ["INFO:lg:hi"])
        with self.assertNoLogs("lg", "INFO"): pass
    def test_j_ctx_fails(self):
        with self.assertRaises(ValueError): pass
@unittest.skip("whole class")
class Skipped(unittest.TestCase):
    def test_x(self): pass
class AsyncT(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): log.append("async up")
    async def test_async(self):
        import asyncio
        await asyncio.sleep(0)
        self.assertEqual(await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2)), [1, 2])
def clean(s):
    s = re.sub(r"in \d+\.\d+s", "in N s", s)
    return re.sub(r'File "[^"]*/', 'File "', s)
loader = unittest.TestLoader()
suite = unittest.TestSuite(loader.loadTestsFromTestCase(c) for c in (T, Skipped, AsyncT))
print(suite.countTestCases(), loader.getTestCaseNames(T))
out = io.StringIO()
r = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
print(clean(out.getvalue()))
print(r.testsRun, len(r.failures), len(r.errors), len(r.skipped), len(r.expectedFailures), len(r.unexpectedSuccesses), r.wasSuccessful(), [s[1] for s in r.skipped])
print(log[:9], log[-3:])
out = io.StringIO()
r = unittest.TextTestRunner(stream=out, failfast=True, verbosity=0).run(loader.loadTestsFromTestCase(T))
print(r.testsRun, len(r.failures), clean(out.getvalue()).splitlines()[-1])
print(T("test_a").id(), str(T("test_a")), T("test_a").shortDescription(), unittest.FunctionTestCase(lambda: None).run().wasSuccessful(), T("test_a").countTestCases(), T("test_a") == T("test_a"))
