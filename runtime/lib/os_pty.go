package lib

import (
	"strconv"

	"golang.org/x/sys/unix"

	"inloop/runtime/object"
)

// Pseudo-terminals: openpty and what one asks of their ends.

func ptyMethods() []object.Method {
	return []object.Method{
		{"openpty", "", func([]any) any {
			master, slave, err := openPty()
			if err != nil {
				panic(osError(err))
			}
			return object.NewTuple(object.Int(master), object.Int(slave))
		}, "Open a pseudo-terminal, returning open fd's for both master and slave end."},
		{"ttyname", "fd, /", func(a []any) any {
			fd := object.ToInt(a[0])
			if _, err := unix.IoctlGetTermios(fd, unix.TCGETS); err != nil {
				panic(osError(err))
			}
			buf := make([]byte, 4096)
			n, err := unix.Readlink("/proc/self/fd/"+strconv.Itoa(fd), buf)
			if err != nil {
				panic(osError(err))
			}
			return string(buf[:n])
		}, "Return the name of the terminal device connected to 'fd'."},
	}
}

// openPty opens both ends of a new pseudo-terminal.
func openPty() (master, slave int, err error) {
	master, err = unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		return 0, 0, err
	}
	n, err := unix.IoctlGetInt(master, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(master, unix.TIOCSPTLCK, 0)
	}
	if err == nil {
		slave, err = unix.Open("/dev/pts/"+strconv.Itoa(n), unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	}
	if err != nil {
		unix.Close(master)
		return 0, 0, err
	}
	return master, slave, nil
}
