package lib

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module errno, and how errors of the operating system become OSErrors.

func init() {
	for no, t := range map[syscall.Errno]*object.Type{
		syscall.EAGAIN: object.BlockingIOError, syscall.EALREADY: object.BlockingIOError, syscall.EINPROGRESS: object.BlockingIOError,
		syscall.ECHILD: object.ChildProcessError, syscall.EPIPE: object.BrokenPipeError, syscall.ESHUTDOWN: object.BrokenPipeError,
		syscall.ECONNABORTED: object.ConnectionAbortedError, syscall.ECONNREFUSED: object.ConnectionRefusedError,
		syscall.ECONNRESET: object.ConnectionResetError, syscall.EEXIST: object.FileExistsError, syscall.ENOENT: object.FileNotFoundError,
		syscall.EINTR: object.InterruptedError, syscall.EISDIR: object.IsADirectoryError, syscall.ENOTDIR: object.NotADirectoryError,
		syscall.EACCES: object.PermissionError, syscall.EPERM: object.PermissionError, syscall.ESRCH: object.ProcessLookupError,
		syscall.ETIMEDOUT: object.TimeoutError,
	} {
		object.ErrnoClass(int(no), t)
	}
	object.OSError.AddMethods([]object.Method{{"__reduce__", "", func(a []any) any {
		e := a[0].(*object.Exception)
		args := object.NewTuple(e.Args...)
		if f := e.Field("filename"); f != nil && len(e.Args) == 2 {
			args = object.NewTuple(e.Args[0], e.Args[1], f)
			if f2 := e.Field("filename2"); f2 != nil {
				args = object.NewTuple(e.Args[0], e.Args[1], f, object.None, f2)
			}
		}
		if len(e.AttrNames()) > 0 {
			return object.NewTuple(e.Class(), args, e.AttrDict())
		}
		return object.NewTuple(e.Class(), args)
	}, "Helper for pickle."}})
	register("errno", func(in *machine.Interp) *object.Module {
		m := object.NewModule("errno", "This module makes available standard errno system symbols.")
		codes := object.NewDict()
		for no, e := range errnoTable {
			if e.name != "" {
				m.Dict.SetStr(e.name, object.Int(no))
				codes.Set(object.Int(no), e.name)
			}
		}
		m.Dict.SetStr("errorcode", codes)
		for name, no := range map[string]syscall.Errno{"EDEADLK": syscall.EDEADLK, "EOPNOTSUPP": syscall.EOPNOTSUPP, "EWOULDBLOCK": syscall.EWOULDBLOCK} {
			m.Dict.SetStr(name, object.Int(int(no)))
		}
		return m
	})
}

// errnoOf finds the system's error number inside a Go error; 0: there is none.
func errnoOf(err error) syscall.Errno {
	var no syscall.Errno
	switch {
	case errors.As(err, &no):
		return no
	case errors.Is(err, fs.ErrNotExist):
		return syscall.ENOENT
	case errors.Is(err, fs.ErrExist):
		return syscall.EEXIST
	case errors.Is(err, fs.ErrPermission):
		return syscall.EPERM
	case errors.Is(err, os.ErrClosed):
		return syscall.EBADF
	case errors.Is(err, io.ErrClosedPipe):
		return syscall.EPIPE
	case errors.Is(err, os.ErrDeadlineExceeded):
		return syscall.ETIMEDOUT
	}
	return 0
}

// errnoText is os.strerror(no).
func errnoText(no int) string {
	if no >= 0 && no < len(errnoTable) && errnoTable[no].text != "" {
		return errnoTable[no].text
	}
	if no == 0 {
		return "Success"
	}
	return "Unknown error " + object.Repr(object.Int(no))
}

// osError makes the OSError of the class that the error's number asks for.
// files are the file names involved, as the script gave them; none, one or two.
func osError(err error, files ...any) *object.Exception {
	no := errnoOf(err)
	if no == 0 {
		return object.New(object.OSError, err.Error())
	}
	return errnoError(int(no), errnoText(int(no)), files...)
}

// errnoError makes OSError(no, text, files…).
func errnoError(no int, text string, files ...any) *object.Exception {
	args := []any{object.Int(no), text}
	if len(files) > 0 {
		args = append(args, files[0])
	}
	if len(files) > 1 {
		args = append(args, object.None, files[1])
	}
	return object.CallKw(object.OSError, args, nil).(*object.Exception)
}

// errnoTable gives names and words by number, as Linux and its C library have
// them.
var errnoTable = [...]struct{ name, text string }{
	1:   {"EPERM", "Operation not permitted"},
	2:   {"ENOENT", "No such file or directory"},
	3:   {"ESRCH", "No such process"},
	4:   {"EINTR", "Interrupted system call"},
	5:   {"EIO", "Input/output error"},
	6:   {"ENXIO", "No such device or address"},
	7:   {"E2BIG", "Argument list too long"},
	8:   {"ENOEXEC", "Exec format error"},
	9:   {"EBADF", "Bad file descriptor"},
	10:  {"ECHILD", "No child processes"},
	11:  {"EAGAIN", "Resource temporarily unavailable"},
	12:  {"ENOMEM", "Cannot allocate memory"},
	13:  {"EACCES", "Permission denied"},
	14:  {"EFAULT", "Bad address"},
	15:  {"ENOTBLK", "Block device required"},
	16:  {"EBUSY", "Device or resource busy"},
	17:  {"EEXIST", "File exists"},
	18:  {"EXDEV", "Invalid cross-device link"},
	19:  {"ENODEV", "No such device"},
	20:  {"ENOTDIR", "Not a directory"},
	21:  {"EISDIR", "Is a directory"},
	22:  {"EINVAL", "Invalid argument"},
	23:  {"ENFILE", "Too many open files in system"},
	24:  {"EMFILE", "Too many open files"},
	25:  {"ENOTTY", "Inappropriate ioctl for device"},
	26:  {"ETXTBSY", "Text file busy"},
	27:  {"EFBIG", "File too large"},
	28:  {"ENOSPC", "No space left on device"},
	29:  {"ESPIPE", "Illegal seek"},
	30:  {"EROFS", "Read-only file system"},
	31:  {"EMLINK", "Too many links"},
	32:  {"EPIPE", "Broken pipe"},
	33:  {"EDOM", "Numerical argument out of domain"},
	34:  {"ERANGE", "Numerical result out of range"},
	35:  {"EDEADLOCK", "Resource deadlock avoided"},
	36:  {"ENAMETOOLONG", "File name too long"},
	37:  {"ENOLCK", "No locks available"},
	38:  {"ENOSYS", "Function not implemented"},
	39:  {"ENOTEMPTY", "Directory not empty"},
	40:  {"ELOOP", "Too many levels of symbolic links"},
	42:  {"ENOMSG", "No message of desired type"},
	43:  {"EIDRM", "Identifier removed"},
	44:  {"ECHRNG", "Channel number out of range"},
	45:  {"EL2NSYNC", "Level 2 not synchronized"},
	46:  {"EL3HLT", "Level 3 halted"},
	47:  {"EL3RST", "Level 3 reset"},
	48:  {"ELNRNG", "Link number out of range"},
	49:  {"EUNATCH", "Protocol driver not attached"},
	50:  {"ENOCSI", "No CSI structure available"},
	51:  {"EL2HLT", "Level 2 halted"},
	52:  {"EBADE", "Invalid exchange"},
	53:  {"EBADR", "Invalid request descriptor"},
	54:  {"EXFULL", "Exchange full"},
	55:  {"ENOANO", "No anode"},
	56:  {"EBADRQC", "Invalid request code"},
	57:  {"EBADSLT", "Invalid slot"},
	59:  {"EBFONT", "Bad font file format"},
	60:  {"ENOSTR", "Device not a stream"},
	61:  {"ENODATA", "No data available"},
	62:  {"ETIME", "Timer expired"},
	63:  {"ENOSR", "Out of streams resources"},
	64:  {"ENONET", "Machine is not on the network"},
	65:  {"ENOPKG", "Package not installed"},
	66:  {"EREMOTE", "Object is remote"},
	67:  {"ENOLINK", "Link has been severed"},
	68:  {"EADV", "Advertise error"},
	69:  {"ESRMNT", "Srmount error"},
	70:  {"ECOMM", "Communication error on send"},
	71:  {"EPROTO", "Protocol error"},
	72:  {"EMULTIHOP", "Multihop attempted"},
	73:  {"EDOTDOT", "RFS specific error"},
	74:  {"EBADMSG", "Bad message"},
	75:  {"EOVERFLOW", "Value too large for defined data type"},
	76:  {"ENOTUNIQ", "Name not unique on network"},
	77:  {"EBADFD", "File descriptor in bad state"},
	78:  {"EREMCHG", "Remote address changed"},
	79:  {"ELIBACC", "Can not access a needed shared library"},
	80:  {"ELIBBAD", "Accessing a corrupted shared library"},
	81:  {"ELIBSCN", ".lib section in a.out corrupted"},
	82:  {"ELIBMAX", "Attempting to link in too many shared libraries"},
	83:  {"ELIBEXEC", "Cannot exec a shared library directly"},
	84:  {"EILSEQ", "Invalid or incomplete multibyte or wide character"},
	85:  {"ERESTART", "Interrupted system call should be restarted"},
	86:  {"ESTRPIPE", "Streams pipe error"},
	87:  {"EUSERS", "Too many users"},
	88:  {"ENOTSOCK", "Socket operation on non-socket"},
	89:  {"EDESTADDRREQ", "Destination address required"},
	90:  {"EMSGSIZE", "Message too long"},
	91:  {"EPROTOTYPE", "Protocol wrong type for socket"},
	92:  {"ENOPROTOOPT", "Protocol not available"},
	93:  {"EPROTONOSUPPORT", "Protocol not supported"},
	94:  {"ESOCKTNOSUPPORT", "Socket type not supported"},
	95:  {"ENOTSUP", "Operation not supported"},
	96:  {"EPFNOSUPPORT", "Protocol family not supported"},
	97:  {"EAFNOSUPPORT", "Address family not supported by protocol"},
	98:  {"EADDRINUSE", "Address already in use"},
	99:  {"EADDRNOTAVAIL", "Cannot assign requested address"},
	100: {"ENETDOWN", "Network is down"},
	101: {"ENETUNREACH", "Network is unreachable"},
	102: {"ENETRESET", "Network dropped connection on reset"},
	103: {"ECONNABORTED", "Software caused connection abort"},
	104: {"ECONNRESET", "Connection reset by peer"},
	105: {"ENOBUFS", "No buffer space available"},
	106: {"EISCONN", "Transport endpoint is already connected"},
	107: {"ENOTCONN", "Transport endpoint is not connected"},
	108: {"ESHUTDOWN", "Cannot send after transport endpoint shutdown"},
	109: {"ETOOMANYREFS", "Too many references: cannot splice"},
	110: {"ETIMEDOUT", "Connection timed out"},
	111: {"ECONNREFUSED", "Connection refused"},
	112: {"EHOSTDOWN", "Host is down"},
	113: {"EHOSTUNREACH", "No route to host"},
	114: {"EALREADY", "Operation already in progress"},
	115: {"EINPROGRESS", "Operation now in progress"},
	116: {"ESTALE", "Stale file handle"},
	117: {"EUCLEAN", "Structure needs cleaning"},
	118: {"ENOTNAM", "Not a XENIX named type file"},
	119: {"ENAVAIL", "No XENIX semaphores available"},
	120: {"EISNAM", "Is a named type file"},
	121: {"EREMOTEIO", "Remote I/O error"},
	122: {"EDQUOT", "Disk quota exceeded"},
	123: {"ENOMEDIUM", "No medium found"},
	124: {"EMEDIUMTYPE", "Wrong medium type"},
	125: {"ECANCELED", "Operation canceled"},
	126: {"ENOKEY", "Required key not available"},
	127: {"EKEYEXPIRED", "Key has expired"},
	128: {"EKEYREVOKED", "Key has been revoked"},
	129: {"EKEYREJECTED", "Key was rejected by service"},
	130: {"EOWNERDEAD", "Owner died"},
	131: {"ENOTRECOVERABLE", "State not recoverable"},
	132: {"ERFKILL", "Operation not possible due to RF-kill"},
}
