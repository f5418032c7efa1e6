package lib

import (
	"math"

	"inloop/runtime/object"
)

// What sys tells of the interpreter and of its numbers.

var (
	versionInfoSeq = sysSeq("version_info", "major", "minor", "micro", "releaselevel", "serial").closed()
	flagsSeq       = sysSeq("flags", "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
		"ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode",
		"warn_default_encoding", "safe_path", "int_max_str_digits").closed()
	floatInfoSeq = sysSeq("float_info", "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds")
	intInfoSeq   = sysSeq("int_info", "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")
	hashInfoSeq  = sysSeq("hash_info", "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")
	threadSeq    = sysSeq("thread_info", "name", "lock", "version")
)

func sysSeq(name string, fields ...string) *structSeq { return newStructSeq("sys", name, 0, fields...) }

func setSysFacts(m *object.Module, f Flags) {
	i := func(n int) any { return object.Int(n) }
	set := m.Dict.SetStr
	version := versionInfoSeq.make(i(3), i(13), i(0), "final", i(0))
	set("version_info", version)
	set("hexversion", i(0x030d00f0))
	impl := object.NewDict()
	impl.SetStr("name", "inloop")
	impl.SetStr("cache_tag", "inloop-313")
	impl.SetStr("version", version)
	impl.SetStr("hexversion", i(0x030d00f0))
	set("implementation", newNamespace(impl))
	yes := func(b bool) any {
		if b {
			return i(1)
		}
		return i(0)
	}
	set("flags", flagsSeq.make(i(f.Debug), yes(f.Inspect), yes(f.Inspect), i(f.Optimize), i(1), yes(f.NoUserSite), yes(f.NoSite), yes(f.NoEnvironment),
		i(f.Verbose), i(f.BytesWarning), yes(f.Quiet), i(1), yes(f.Isolated), f.Dev, i(0), yes(f.warnsDefaultEncoding()), f.SafePath, i(4300)))
	set("float_info", floatInfoSeq.make(math.MaxFloat64, i(1024), i(308), 0x1p-1022, i(-1021), i(-307), i(15), i(53), 0x1p-52, i(2), i(1)))
	set("int_info", intInfoSeq.make(i(30), i(4), i(4300), i(640)))
	set("hash_info", hashInfoSeq.make(i(64), i(1<<61-1), i(314159), i(0), i(1000003), "siphash13", i(64), i(128), i(0)))
	set("thread_info", threadSeq.make("pthread", "semaphore", object.None))
}
