package lib

import (
	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module termios: the settings of terminals.

// termiosNames are the module's numbers.
var termiosNames = []struct {
	name  string
	value int
}{
	{"BRKINT", unix.BRKINT}, {"ICRNL", unix.ICRNL}, {"IGNBRK", unix.IGNBRK}, {"IGNCR", unix.IGNCR}, {"IGNPAR", unix.IGNPAR},
	{"IMAXBEL", unix.IMAXBEL}, {"INLCR", unix.INLCR}, {"INPCK", unix.INPCK}, {"ISTRIP", unix.ISTRIP}, {"IUTF8", unix.IUTF8},
	{"IXANY", unix.IXANY}, {"IXOFF", unix.IXOFF}, {"IXON", unix.IXON}, {"PARMRK", unix.PARMRK}, {"OPOST", unix.OPOST},
	{"OCRNL", unix.OCRNL}, {"ONLCR", unix.ONLCR}, {"ONLRET", unix.ONLRET}, {"ONOCR", unix.ONOCR}, {"CLOCAL", unix.CLOCAL},
	{"CREAD", unix.CREAD}, {"CS5", unix.CS5}, {"CS6", unix.CS6}, {"CS7", unix.CS7}, {"CS8", unix.CS8}, {"CSIZE", unix.CSIZE},
	{"CSTOPB", unix.CSTOPB}, {"HUPCL", unix.HUPCL}, {"PARENB", unix.PARENB}, {"PARODD", unix.PARODD}, {"ECHO", unix.ECHO},
	{"ECHOCTL", unix.ECHOCTL}, {"ECHOE", unix.ECHOE}, {"ECHOK", unix.ECHOK}, {"ECHOKE", unix.ECHOKE}, {"ECHONL", unix.ECHONL},
	{"ICANON", unix.ICANON}, {"IEXTEN", unix.IEXTEN}, {"ISIG", unix.ISIG}, {"NOFLSH", unix.NOFLSH}, {"TOSTOP", unix.TOSTOP},
	{"VDISCARD", unix.VDISCARD}, {"VEOF", unix.VEOF}, {"VEOL", unix.VEOL}, {"VEOL2", unix.VEOL2}, {"VERASE", unix.VERASE},
	{"VINTR", unix.VINTR}, {"VKILL", unix.VKILL}, {"VLNEXT", unix.VLNEXT}, {"VMIN", unix.VMIN}, {"VQUIT", unix.VQUIT},
	{"VREPRINT", unix.VREPRINT}, {"VSTART", unix.VSTART}, {"VSTOP", unix.VSTOP}, {"VSUSP", unix.VSUSP}, {"VTIME", unix.VTIME},
	{"VWERASE", unix.VWERASE}, {"TCSANOW", 0}, {"TCSADRAIN", 1}, {"TCSAFLUSH", 2}, {"TCIFLUSH", unix.TCIFLUSH},
	{"TCOFLUSH", unix.TCOFLUSH}, {"TCIOFLUSH", unix.TCIOFLUSH}, {"TCOOFF", 0}, {"TCOON", 1}, {"TCIOFF", 2}, {"TCION", 3},
	{"B0", unix.B0}, {"B9600", unix.B9600}, {"B19200", unix.B19200}, {"B38400", unix.B38400}, {"B57600", unix.B57600},
	{"B115200", unix.B115200}, {"NCCS", 32}, {"TIOCGWINSZ", unix.TIOCGWINSZ}, {"TIOCSWINSZ", unix.TIOCSWINSZ},
	{"TIOCSTI", unix.TIOCSTI}, {"TIOCNOTTY", unix.TIOCNOTTY}, {"TIOCSCTTY", unix.TIOCSCTTY}, {"FIONREAD", unix.TIOCINQ},
}

func init() {
	register("termios", func(in *machine.Interp) *object.Module {
		m := object.NewModule("termios", "This module provides an interface to the Posix calls for tty I/O control.")
		for _, n := range termiosNames {
			m.Dict.SetStr(n.name, object.Int(n.value))
		}
		ns := object.NewDict()
		ns.SetStr("__module__", "termios")
		failed := object.MakeClass(object.TypeType, "error", []any{object.ExceptionType}, ns, nil, nil)
		m.Dict.SetStr("error", failed)
		check := func(err error) {
			if no, ok := err.(unix.Errno); ok {
				panic(object.Call(failed, object.Int(int(no)), errnoText(int(no))))
			}
		}
		ioctl := func(name, sig, doc string, f func(fd, n int) error) object.Method {
			return object.Method{Name: name, Sig: sig, Fn: func(a []any) any {
				fd, n := descriptorOf(a[0]), 0
				if len(a) > 1 {
					n = object.ToInt(a[1])
				}
				var err error
				in.Blocking(func() { err = f(fd, n) })
				check(err)
				return nil
			}, Doc: doc}
		}
		m.Add([]object.Method{
			{"tcgetattr", "fd, /", func(a []any) any {
				t, err := unix.IoctlGetTermios(descriptorOf(a[0]), unix.TCGETS)
				check(err)
				return termiosList(t)
			}, "Get the tty attributes for file descriptor fd."},
			{"tcsetattr", "fd, when, attributes, /", func(a []any) any {
				request, ok := map[int]uint{0: unix.TCSETS, 1: unix.TCSETSW, 2: unix.TCSETSF}[object.ToInt(a[1])]
				if !ok {
					check(unix.EINVAL)
				}
				fd, t := descriptorOf(a[0]), termiosOf(a[2])
				check(unix.IoctlSetTermios(fd, request, t))
				return nil
			}, "Set the tty attributes for file descriptor fd."},
			ioctl("tcsendbreak", "fd, duration, /", "Send a break on file descriptor fd.", func(fd, n int) error { return unix.IoctlSetInt(fd, unix.TCSBRKP, n) }),
			ioctl("tcdrain", "fd, /", "Wait until all output written to file descriptor fd has been transmitted.", func(fd, n int) error { return unix.IoctlSetInt(fd, unix.TCSBRK, 1) }),
			ioctl("tcflush", "fd, queue, /", "Discard queued data on file descriptor fd.", func(fd, n int) error { return unix.IoctlSetInt(fd, unix.TCFLSH, n) }),
			ioctl("tcflow", "fd, action, /", "Suspend or resume input or output on file descriptor fd.", func(fd, n int) error { return unix.IoctlSetInt(fd, unix.TCXONC, n) }),
			{"tcgetwinsize", "fd, /", func(a []any) any {
				w, err := unix.IoctlGetWinsize(descriptorOf(a[0]), unix.TIOCGWINSZ)
				check(err)
				return object.NewTuple(object.Int(int(w.Row)), object.Int(int(w.Col)))
			}, "Get the tty winsize for file descriptor fd."},
			{"tcsetwinsize", "fd, winsize, /", func(a []any) any {
				size := object.ToSlice(a[1])
				if len(size) != 2 {
					panic(object.New(object.TypeError, "tcsetwinsize, arg 2: must be a two-item sequence"))
				}
				fd := descriptorOf(a[0])
				w, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
				check(err)
				w.Row, w.Col = uint16(object.ToInt(size[0])), uint16(object.ToInt(size[1]))
				check(unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, w))
				return nil
			}, "Set the tty winsize for file descriptor fd."},
		})
		return m
	})
}

// termiosList is a terminal's settings as tcgetattr gives them.
func termiosList(t *unix.Termios) any {
	cc := object.NewList()
	for i := range 32 {
		var c byte
		if i < len(t.Cc) {
			c = t.Cc[i]
		}
		var v any = object.Bytes([]byte{c})
		if t.Lflag&unix.ICANON == 0 && (i == unix.VMIN || i == unix.VTIME) {
			v = object.Int(int(c))
		}
		cc.Items = append(cc.Items, v)
	}
	speed := object.Int(int(t.Cflag & unix.CBAUD))
	return object.NewList(object.Int(int(t.Iflag)), object.Int(int(t.Oflag)), object.Int(int(t.Cflag)), object.Int(int(t.Lflag)), speed, speed, cc)
}

// termiosOf reads what tcsetattr was given.
func termiosOf(v any) *unix.Termios {
	l, ok := v.(*object.List)
	if !ok || len(l.Items) != 7 {
		panic(object.New(object.TypeError, "tcsetattr, arg 3: must be 7 element list"))
	}
	cc, ok := l.Items[6].(*object.List)
	if !ok || len(cc.Items) != 32 {
		panic(object.New(object.TypeError, "tcsetattr: attributes[6] must be 32 element list"))
	}
	flag := func(i int) uint32 { return uint32(object.ToInt(l.Items[i])) }
	t := &unix.Termios{Iflag: flag(0), Oflag: flag(1), Cflag: flag(2)&^unix.CBAUD | flag(5)&unix.CBAUD, Lflag: flag(3)}
	for i, v := range cc.Items {
		var c byte
		if b, ok := v.(object.Bytes); ok && len(b) == 1 {
			c = b[0]
		} else if n, ok := object.AsInt(v); ok {
			c = byte(n)
		} else {
			panic(object.New(object.TypeError, "tcsetattr: elements of attributes must be characters or integers"))
		}
		if i < len(t.Cc) {
			t.Cc[i] = c
		}
	}
	return t
}
