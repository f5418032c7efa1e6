package lib

import (
	"math"
	"math/big"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// os.stat and its kin: what the system knows of a file, and changing it.

var (
	statSeq = newStructSeq("os", "stat_result", 10, "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size",
		"", "", "", "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns",
		"st_blksize", "st_blocks", "st_rdev")
	statvfsSeq = newStructSeq("os", "statvfs_result", 10, "f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree",
		"f_favail", "f_flag", "f_namemax", "f_fsid")
)

// completeStat makes the times of a stat_result that a script made without them
// those that stand in the tuple, as ints.
func completeStat() {
	statSeq.complete = func(vals []any) {
		for i := range 3 {
			if vals[10+i] == object.None {
				vals[10+i] = vals[7+i]
			}
		}
	}
}

func statResult(st *unix.Stat_t) any {
	i := func(n uint64) any {
		if n > math.MaxInt64 {
			return new(big.Int).SetUint64(n)
		}
		return object.Int(int(n))
	}
	ns := func(t unix.Timespec) any { return int(t.Sec*1e9 + t.Nsec) }
	sec := func(t unix.Timespec) any { return float64(t.Sec) + 1e-9*float64(t.Nsec) }
	return statSeq.make(object.Int(int(st.Mode)), i(st.Ino), i(uint64(st.Dev)), i(uint64(st.Nlink)), object.Int(int(st.Uid)), object.Int(int(st.Gid)),
		object.Int(int(st.Size)), object.Int(int(st.Atim.Sec)), object.Int(int(st.Mtim.Sec)), object.Int(int(st.Ctim.Sec)),
		sec(st.Atim), sec(st.Mtim), sec(st.Ctim), ns(st.Atim), ns(st.Mtim), ns(st.Ctim),
		object.Int(int(st.Blksize)), object.Int(int(st.Blocks)), i(uint64(st.Rdev)))
}

// statPath is stat(2) of a path or descriptor.
func statPath(in *machine.Interp, p osPath, dir int, follow bool) (*unix.Stat_t, error) {
	var st unix.Stat_t
	if p.name == "" && p.fd >= 0 {
		return &st, unix.Fstat(p.fd, &st)
	}
	flags := 0
	if !follow {
		flags = unix.AT_SYMLINK_NOFOLLOW
	}
	err := retry(func() error { return unix.Fstatat(dir, p.name, &st, flags) })
	if err == nil {
		if t := filesOf(in); len(t.files) > 0 || len(t.dead) > 0 {
			t.settle(uint64(st.Dev), st.Ino)
			err = unix.Fstatat(dir, p.name, &st, flags)
		}
	}
	return &st, err
}

// utimeArgs reads the times of os.utime.
func utimeArgs(times, ns any) []unix.Timespec {
	pair := func(v any, what string) (any, any) {
		t, ok := object.AsTuple(v)
		if !ok || len(t.Items) != 2 {
			panic(object.Newf(object.TypeError, "utime: '%s' must be %s", what, map[string]string{
				"times": "either a tuple of two ints or None", "ns": "a tuple of two ints"}[what]))
		}
		return t.Items[0], t.Items[1]
	}
	seconds := func(v any) unix.Timespec {
		if f, ok := object.Core(v).(float64); ok {
			s := math.Floor(f)
			return unix.Timespec{Sec: int64(s), Nsec: int64(math.Floor((f - s) * 1e9))}
		}
		return unix.Timespec{Sec: int64(object.ToInt(v))}
	}
	nanos := func(v any) unix.Timespec {
		n := object.ToInt(v)
		s := floorDiv(n, 1e9)
		return unix.Timespec{Sec: int64(s), Nsec: int64(n - s*1e9)}
	}
	switch {
	case times != object.None && times != nil && ns != nil:
		panic(object.New(object.ValueError, "utime: you may specify either 'times' or 'ns' but not both"))
	case ns != nil:
		a, b := pair(ns, "ns")
		return []unix.Timespec{nanos(a), nanos(b)}
	case times == object.None || times == nil:
		return []unix.Timespec{{Nsec: unix.UTIME_NOW}, {Nsec: unix.UTIME_NOW}}
	}
	a, b := pair(times, "times")
	return []unix.Timespec{seconds(a), seconds(b)}
}

func osStatFunctions(in *machine.Interp) []object.Method {
	stat := func(fn string, v any, dir any, follow bool, takes int) any {
		p := pathArg(fn, "path", v, takes)
		st, err := statPath(in, p, dirFD(dir), follow)
		if p.name == "" && p.fd >= 0 {
			mustOS(err)
		}
		mustOS(err, p.given)
		return statResult(st)
	}
	return []object.Method{
		{"stat", "path, *, dir_fd=None, follow_symlinks=True", func(a []any) any { return stat("stat", a[0], a[1], object.Truth(a[2]), takesFD) }, "Perform a stat system call on the given path."},
		{"lstat", "path, *, dir_fd=None", func(a []any) any { return stat("lstat", a[0], a[1], false, 0) }, "Perform a stat system call on the given path, without following symbolic links."},
		{"fstat", "fd", func(a []any) any { return stat("fstat", object.Int(object.ToInt(a[0])), nil, true, takesFD) }, "Perform a stat system call on the given file descriptor."},
		{"statvfs", "path", func(a []any) any {
			p := pathArg("statvfs", "path", a[0], takesFD)
			var st unix.Statfs_t
			if p.name == "" {
				mustOS(unix.Fstatfs(p.fd, &st))
			} else {
				mustOS(unix.Statfs(p.name, &st), p.given)
			}
			i := func(n uint64) any { return object.Int(int(n)) }
			return statvfsSeq.make(i(uint64(st.Bsize)), i(uint64(st.Frsize)), i(st.Blocks), i(st.Bfree), i(st.Bavail), i(st.Files), i(st.Ffree), i(st.Ffree),
				i(uint64(st.Flags)), i(uint64(st.Namelen)), i(uint64(uint32(st.Fsid.Val[0]))|uint64(uint32(st.Fsid.Val[1]))<<32))
		}, "Perform a statvfs system call on the given path."},
		{"access", "path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True", func(a []any) any {
			p := pathArg("access", "path", a[0], 0)
			flags := 0
			if object.Truth(a[3]) {
				flags |= unix.AT_EACCESS
			}
			if !object.Truth(a[4]) {
				flags |= unix.AT_SYMLINK_NOFOLLOW
			}
			return unix.Faccessat(dirFD(a[2]), p.name, uint32(object.ToInt(a[1])), flags) == nil
		}, "Use the real uid/gid to test for access to a path."},
		{"chmod", "path, mode, *, dir_fd=None, follow_symlinks=True", func(a []any) any {
			p := pathArg("chmod", "path", a[0], takesFD)
			mode := uint32(object.ToInt(a[1]))
			switch {
			case p.name == "":
				mustOS(unix.Fchmod(p.fd, mode))
			case !object.Truth(a[3]):
				mustOS(unix.Fchmodat(dirFD(a[2]), p.name, mode, unix.AT_SYMLINK_NOFOLLOW), p.given)
			default:
				mustOS(unix.Fchmodat(dirFD(a[2]), p.name, mode, 0), p.given)
			}
			return nil
		}, "Change the access permissions of a file."},
		{"fchmod", "fd, mode", func(a []any) any { mustOS(unix.Fchmod(object.ToInt(a[0]), uint32(object.ToInt(a[1])))); return nil }, "Change the access permissions of the file given by file descriptor fd."},
		{"chown", "path, uid, gid, *, dir_fd=None, follow_symlinks=True", func(a []any) any {
			p := pathArg("chown", "path", a[0], takesFD)
			flags := 0
			if !object.Truth(a[4]) {
				flags = unix.AT_SYMLINK_NOFOLLOW
			}
			if p.name == "" {
				mustOS(unix.Fchown(p.fd, object.ToInt(a[1]), object.ToInt(a[2])))
			} else {
				mustOS(unix.Fchownat(dirFD(a[3]), p.name, object.ToInt(a[1]), object.ToInt(a[2]), flags), p.given)
			}
			return nil
		}, "Change the owner and group id of path to the numeric uid and gid."},
		{"utime", "path, times=None, *, ns?, dir_fd=None, follow_symlinks=True", func(a []any) any {
			p := pathArg("utime", "path", a[0], takesFD)
			ts := utimeArgs(a[1], a[2])
			flags := 0
			if !object.Truth(a[4]) {
				flags = unix.AT_SYMLINK_NOFOLLOW
			}
			if p.name == "" {
				for i := range ts {
					if ts[i].Nsec == unix.UTIME_NOW {
						unix.ClockGettime(unix.CLOCK_REALTIME, &ts[i])
					}
				}
				mustOS(unix.Futimes(p.fd, []unix.Timeval{unix.NsecToTimeval(ts[0].Nano()), unix.NsecToTimeval(ts[1].Nano())}))
				return nil
			}
			mustOS(unix.UtimesNanoAt(dirFD(a[3]), p.name, ts, flags), p.given)
			return nil
		}, "Set the access and modified time of path."},
		{"umask", "mask, /", func(a []any) any { return object.Int(unix.Umask(object.ToInt(a[0]))) }, "Set the current numeric umask and return the previous umask."},
	}
}
