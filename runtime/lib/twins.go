package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Modules that CPython writes in C (or once more in Python, those with py_)
// under a name of their own, for another one to take its names from. Here the
// latter comes first.
var twins = map[string][]string{
	"bisect":      {"bisect", "bisect_left", "bisect_right", "insort", "insort_left", "insort_right"},
	"heapq":       {"heappush", "heappop", "heapify", "heapreplace", "heappushpop", "_heappop_max", "_heapify_max", "_heapreplace_max"},
	"functools":   {"cmp_to_key", "reduce", "partial", "_lru_cache_wrapper"},
	"py_abc":      {"ABCMeta", "get_cache_token"},
	"struct":      {"Struct", "calcsize", "error", "iter_unpack", "pack", "pack_into", "unpack", "unpack_from", "_clearcache"},
	"collections": {"deque", "defaultdict", "OrderedDict", "_count_elements", "_tuplegetter", "_deque_iterator"},
}

func init() {
	for name, names := range twins {
		register("_"+name, func(in *machine.Interp) *object.Module {
			m := object.NewModule("_"+name, "")
			from := importModule(in, strings.TrimPrefix(name, "py_"))
			for _, n := range names {
				m.Dict.SetStr(n, object.GetAttr(from, n))
			}
			if name == "collections" {
				m.Dict.SetStr("_deque_reverse_iterator", dequeRevIterType)
			}
			return m
		})
	}
	for name, of := range map[string]string{"_frozen_importlib": "importlib._bootstrap", "_frozen_importlib_external": "importlib._bootstrap_external"} {
		register(name, func(in *machine.Interp) *object.Module { return importModule(in, of) })
	}
	register("posix", func(in *machine.Interp) *object.Module {
		m := object.NewModule("posix", "This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard (a thinly\ndisguised Unix interface).")
		from := importModule(in, "os")
		for _, n := range strings.Fields(posixNames) {
			if v := object.FindAttr(from, n); v != nil {
				m.Dict.SetStr(n, v)
			}
		}
		m.Dict.SetStr("_have_functions", object.NewList())
		return m
	})
	register("_operator", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_operator", "Operator interface.")
		importModule(in, "operator").Dict.Each(func(k, v any) bool {
			if n, ok := k.(string); ok && !isDunder(n) {
				m.Dict.SetStr(n, v)
			}
			return true
		})
		m.Add([]object.Method{{"_compare_digest", "a, b, /", func(a []any) any { return object.Eq(a[0], a[1]) }, "Return 'a == b'."}})
		return m
	})
}

// posixNames are the names of os that CPython has from the module posix.
const posixNames = "CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED DirEntry EX_CANTCREAT EX_CONFIG " +
	"EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL " +
	"EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK F_TEST F_TLOCK F_ULOCK GRND_NONBLOCK " +
	"GRND_RANDOM NGROUPS_MAX O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC O_CREAT O_DIRECT O_DIRECTORY O_DSYNC O_EXCL " +
	"O_FSYNC O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_RDONLY O_RDWR O_RSYNC " +
	"O_SYNC O_TMPFILE O_TRUNC O_WRONLY PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_PGID P_PID P_PIDFD R_OK " +
	"SEEK_DATA SEEK_HOLE TMP_MAX WCONTINUED WCOREDUMP WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED " +
	"WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED W_OK X_OK _exit abort access chdir chmod " +
	"chown chroot close closerange confstr copy_file_range cpu_count ctermid device_encoding dup dup2 environ " +
	"error eventfd execv execve fchdir fchmod fchown fdatasync fork forkpty fpathconf fspath fstat fstatvfs " +
	"fsync ftruncate get_blocking get_inheritable get_terminal_size getcwd getcwdb getegid geteuid getgid " +
	"getgrouplist getgroups getloadavg getlogin getpgid getpgrp getpid getppid getpriority getrandom getresgid " +
	"getresuid getsid getuid getxattr isatty kill killpg lchown link listdir listxattr lockf lseek lstat major " +
	"makedev memfd_create minor mkdir mkfifo mknod nice open openpty pathconf pidfd_open pipe pipe2 " +
	"posix_fadvise posix_fallocate posix_openpt posix_spawn posix_spawnp pread preadv putenv pwrite pwritev " +
	"read readlink readv register_at_fork remove removexattr rename replace rmdir scandir sched_getaffinity " +
	"sched_setaffinity sched_yield sendfile set_blocking set_inheritable setegid seteuid setgid setgroups " +
	"setpgid setpgrp setpriority setregid setresgid setresuid setreuid setsid setuid setxattr splice stat " +
	"stat_result statvfs statvfs_result strerror symlink sync sysconf sysconf_names system tcgetpgrp tcsetpgrp " +
	"terminal_size times times_result truncate ttyname umask uname uname_result unlink unsetenv urandom utime " +
	"wait wait3 wait4 waitid waitid_result waitpid waitstatus_to_exitcode write writev"
