package lib

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
)

// Starting other programs and waiting for their end: what subprocess and
// asyncio's subprocesses are made of.

// ProcessSpec says how a program is to be started. The zero value of an option
// leaves things as they are in this process.
type ProcessSpec struct {
	Program string   // what to run; searched on PATH if it has no slash
	Args    []string // with the program's name first
	Env     []string // nil: this process's
	Dir     string   // "": this process's
	Stdio   [3]int   // descriptors for 0, 1 and 2; -1 closes
	Pass    []int    // further descriptors to keep, under their numbers
	Close   bool     // close all others that are inheritable
	Session bool     // a session of its own
	Group   int      // process group; -1 is this process's, 0 one of its own
	UID     int      // -1: this process's
	GID     int      // -1: this process's
	Groups  []int    // supplementary groups; nil: this process's
	Umask   int      // -1: this process's
}

// Start starts the program and gives its pid. The error is an *os.PathError
// that names what could not be had: the folder or the program.
func (s *ProcessSpec) Start() (pid int, err error) {
	if s.Dir != "" {
		if st, err := os.Stat(s.Dir); err != nil {
			return 0, &os.PathError{Op: "chdir", Path: s.Dir, Err: err.(*os.PathError).Err}
		} else if !st.IsDir() {
			return 0, &os.PathError{Op: "chdir", Path: s.Dir, Err: unix.ENOTDIR}
		}
	}
	attr := &syscall.ProcAttr{Dir: s.Dir, Env: s.Env, Files: s.files(), Sys: &syscall.SysProcAttr{Setsid: s.Session}}
	if s.Env == nil {
		attr.Env = os.Environ()
	}
	if s.Group >= 0 {
		attr.Sys.Setpgid, attr.Sys.Pgid = true, s.Group
	}
	if s.UID >= 0 || s.GID >= 0 || s.Groups != nil {
		attr.Sys.Credential = s.credential()
	}
	if s.Umask >= 0 {
		// The mask is the process's: nobody else makes a file between these two
		// calls that matters.
		old := syscall.Umask(s.Umask)
		defer syscall.Umask(old)
	}
	defer holdStandard()()
	var last error = unix.ENOENT
	for _, file := range s.candidates() {
		pid, err = syscall.ForkExec(file, s.Args, attr)
		if err == nil {
			return pid, nil
		}
		if err != unix.ENOENT && err != unix.ENOTDIR {
			last = err
		}
	}
	return 0, &os.PathError{Op: "exec", Path: s.Program, Err: last}
}

// candidates are the files that the program's name may mean.
func (s *ProcessSpec) candidates() []string {
	if strings.Contains(s.Program, "/") {
		return []string{s.Program}
	}
	path := "/bin:/usr/bin"
	env := s.Env
	if env == nil {
		env = os.Environ()
	}
	for _, kv := range env {
		if p, ok := strings.CutPrefix(kv, "PATH="); ok {
			path = p
		}
	}
	var out []string
	for _, dir := range filepath.SplitList(path) {
		out = append(out, filepath.Join(dir, s.Program))
	}
	return out
}

const closedFile = ^uintptr(0)

// files is the child's table of descriptors.
func (s *ProcessSpec) files() []uintptr {
	keep := map[int]bool{}
	top := 2
	for _, fd := range s.Pass {
		keep[fd] = true
		top = max(top, fd)
	}
	var leak []int
	if s.Close {
		leak = inheritable()
		for _, fd := range leak {
			top = max(top, fd)
		}
	}
	out := make([]uintptr, 3, top+1)
	for i, fd := range s.Stdio {
		out[i] = closedFile
		if fd > 2 || fd >= 0 && isThere(fd) {
			out[i] = uintptr(fd)
		}
	}
	for fd := 3; fd <= top; fd++ {
		out = append(out, closedFile)
		if keep[fd] || !s.Close && isOpen(fd) {
			out[fd] = uintptr(fd)
		}
	}
	return out
}

func isOpen(fd int) bool {
	flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
	return err == nil && flags&unix.FD_CLOEXEC == 0
}

func isThere(fd int) bool {
	_, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
	return err == nil
}

// holdStandard takes those of the descriptors 0, 1 and 2 that are closed, and
// gives a function that closes them again: the pipe by which ForkExec hears from
// the child must be none of them.
func holdStandard() func() {
	var held []int
	for fd := range 3 {
		if isThere(fd) {
			continue
		}
		if got, err := unix.Open("/dev/null", unix.O_RDWR|unix.O_CLOEXEC, 0); err == nil {
			held = append(held, got)
		}
	}
	return func() {
		for _, fd := range held {
			unix.Close(fd)
		}
	}
}

// inheritable lists the descriptors that a program would get unasked.
func inheritable() []int {
	var out []int
	entries, _ := os.ReadDir("/proc/self/fd")
	for _, e := range entries {
		if fd, err := strconv.Atoi(e.Name()); err == nil && fd > 2 && isOpen(fd) {
			out = append(out, fd)
		}
	}
	return out
}

func (s *ProcessSpec) credential() *syscall.Credential {
	c := &syscall.Credential{Uid: uint32(os.Geteuid()), Gid: uint32(os.Getegid()), NoSetGroups: s.Groups == nil}
	if s.UID >= 0 {
		c.Uid = uint32(s.UID)
	}
	if s.GID >= 0 {
		c.Gid = uint32(s.GID)
	}
	for _, g := range s.Groups {
		c.Groups = append(c.Groups, uint32(g))
	}
	return c
}

// waitProcess waits until a child has ended, at most d; d < 0 is for ever. It
// leaves the status to be asked for. It reports whether the child has ended.
func waitProcess(in *machine.Interp, pid int, d time.Duration) bool {
	fd, err := unix.PidfdOpen(pid, 0)
	if err != nil {
		return true // it is not there, or this system has no such thing: ask
	}
	defer unix.Close(fd)
	n, err := pollFDs(in, []unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}, d)
	return n > 0 || err != nil
}
