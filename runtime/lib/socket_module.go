package lib

import (
	"context"
	"math/big"
	"math/bits"
	"net"
	"os"
	"strconv"
	"unsafe"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _socket, which the script module socket builds on.

func init() {
	register("_socket", func(in *machine.Interp) *object.Module {
		n := netOf(in)
		m := object.NewModule("_socket", "Implementation module for socket operations.")
		setSocketNumbers(m)
		set := m.Dict.SetStr
		set("socket", n.typ)
		set("SocketType", n.typ)
		set("error", object.OSError)
		set("timeout", object.TimeoutError)
		set("gaierror", gaierrorType)
		set("herror", herrorType)
		set("has_ipv6", true)
		m.Add(n.functions())
		m.Add(n.nameFunctions())
		m.Add(byteOrderFunctions())
		m.Add(inetFunctions())
		return m
	})
}

func bytesAddress(b []byte) unsafe.Pointer { return unsafe.Pointer(&b[0]) }

func (n *netState) functions() []object.Method {
	return []object.Method{
		{"close", "fd, /", func(a []any) any { mustOS(unix.Close(object.ToInt(a[0]))); return nil }, "Close an integer socket file descriptor."},
		{"dup", "fd, /", func(a []any) any {
			fd, err := unix.FcntlInt(uintptr(object.ToInt(a[0])), unix.F_DUPFD_CLOEXEC, 0)
			mustOS(err)
			return object.Int(fd)
		}, "Duplicate an integer socket file descriptor."},
		{"socketpair", "family=1, type=1, proto=0, /", func(a []any) any {
			family, kind, proto := object.ToInt(a[0]), object.ToInt(a[1]), object.ToInt(a[2])
			p, err := unix.Socketpair(family, kind|unix.SOCK_CLOEXEC, proto)
			mustOS(err)
			pair := make([]any, 2)
			for i, fd := range p {
				s := n.typ.Make(n.typ, []any{object.Int(family), object.Int(kind), object.Int(proto), object.Int(fd)}, nil)
				pair[i] = s
			}
			return object.NewTuple(pair...)
		}, "Create a pair of connected socket objects."},
		{"getdefaulttimeout", "", func([]any) any { return timeoutValue(n.timeout) }, "Returns the default timeout in seconds (float) for new socket objects."},
		{"setdefaulttimeout", "timeout, /", func(a []any) any { n.timeout = socketTimeout(a[0]); return nil }, "Set the default timeout in seconds (float) for new socket objects."},
		{"CMSG_LEN", "length, /", func(a []any) any { return object.Int(unix.CmsgLen(cmsgLength(a[0], "CMSG_LEN"))) }, "Return the total length, without trailing padding, of an ancillary data item."},
		{"CMSG_SPACE", "length, /", func(a []any) any { return object.Int(unix.CmsgSpace(cmsgLength(a[0], "CMSG_SPACE"))) }, "Return the buffer size needed for an ancillary data item."},
		{"if_nameindex", "", func([]any) any {
			l := object.NewList()
			all, err := net.Interfaces()
			mustOS(err)
			for _, i := range all {
				l.Items = append(l.Items, object.NewTuple(object.Int(i.Index), i.Name))
			}
			return l
		}, "Returns a list of network interface information (index, name) tuples."},
		{"if_nametoindex", "oname, /", func(a []any) any {
			i, err := net.InterfaceByName(object.Str(a[0]))
			if err != nil {
				panic(object.New(object.OSError, "no interface with this name"))
			}
			return object.Int(i.Index)
		}, "Returns the interface index corresponding to the interface name if_name."},
		{"if_indextoname", "if_index, /", func(a []any) any {
			i, err := net.InterfaceByIndex(object.ToInt(a[0]))
			if err != nil {
				panic(osError(unix.ENXIO))
			}
			return i.Name
		}, "Returns the interface name corresponding to the interface index if_index."},
	}
}

func cmsgLength(v any, what string) int {
	n := object.ToInt(v)
	if n < 0 || n > 1<<31-64 {
		panic(object.Newf(object.OverflowError, "%s() argument out of range", what))
	}
	return n
}

func (n *netState) nameFunctions() []object.Method {
	in := n.in
	first := func(v any) string { return lookupHost(in, hostArg(v), unix.AF_INET, 0)[0].String() }
	full := func(name string, ips []net.IP) any {
		l := object.NewList()
		for _, ip := range ips {
			l.Items = append(l.Items, ip.String())
		}
		return object.NewTuple(name, object.NewList(), l)
	}
	return []object.Method{
		{"getaddrinfo", "host, port, family=0, type=0, proto=0, flags=0", func(a []any) any { return addrInfo(in, a) }, "Resolve host and port into addrinfo struct."},
		{"getnameinfo", "sockaddr, flags, /", func(a []any) any { return nameInfo(in, a[0], object.ToInt(a[1])) }, "Get host and port for a sockaddr."},
		{"gethostname", "", func([]any) any {
			name, err := os.Hostname()
			mustOS(err)
			return name
		}, "Return the current host name."},
		{"sethostname", "name, /", func(a []any) any { mustOS(unix.Sethostname([]byte(fsPath(a[0])))); return nil }, "Sets the hostname to name."},
		{"gethostbyname", "host, /", func(a []any) any {
			if h := hostArg(a[0]); h == "" {
				return "0.0.0.0"
			}
			return first(a[0])
		}, "Return the IP address (a string of the form '255.255.255.255') for a host."},
		{"gethostbyname_ex", "host, /", func(a []any) any {
			h := hostArg(a[0])
			return full(h, lookupHost(in, h, unix.AF_INET, 0))
		}, "Return the true host name, a list of aliases, and a list of IP addresses, for a host."},
		{"gethostbyaddr", "host, /", func(a []any) any {
			ip := lookupHost(in, hostArg(a[0]), 0, 0)[0]
			name, ok := reverseName(in, ip.String())
			if !ok {
				panic(object.Call(herrorType, object.Int(1), "Unknown host").(*object.Exception))
			}
			return full(name, []net.IP{ip})
		}, "Return the true host name, a list of aliases, and a list of IP addresses, for a host."},
		{"getservbyname", "servicename, protocolname='', /", func(a []any) any {
			port, ok := serviceNumber(object.Str(a[0]), object.Str(a[1]))
			if !ok {
				var err error
				proto := object.Str(a[1])
				if proto == "" {
					proto = "tcp"
				}
				if port, err = net.DefaultResolver.LookupPort(context.Background(), proto, object.Str(a[0])); err != nil {
					panic(object.New(object.OSError, "service/proto not found"))
				}
			}
			return object.Int(port)
		}, "Return a port number from a service name and protocol name."},
		{"getservbyport", "port, protocolname='', /", func(a []any) any {
			port := object.ToInt(a[0])
			if port < 0 || port > 0xffff {
				panic(object.New(object.OverflowError, "getservbyport: port must be 0-65535."))
			}
			name, ok := serviceName(port, object.Str(a[1]))
			if !ok {
				panic(object.New(object.OSError, "port/proto not found"))
			}
			return name
		}, "Return the service name from a port number and protocol name."},
		{"getprotobyname", "name, /", func(a []any) any {
			want, number := object.Str(a[0]), 0
			found := serviceRows("/etc/protocols", func(f []string) bool {
				for i, n := range f {
					if i != 1 && n == want {
						number, _ = strconv.Atoi(f[1])
						return true
					}
				}
				return false
			})
			if !found {
				n, ok := map[string]int{"ip": 0, "icmp": 1, "tcp": 6, "udp": 17, "ipv6": 41, "ipv6-icmp": 58}[want]
				if !ok {
					panic(object.New(object.OSError, "protocol not found"))
				}
				number = n
			}
			return object.Int(number)
		}, "Return the protocol number for the named protocol."},
	}
}

// byteOrderFunctions turn the bytes of a number around: all machines that this
// runs on are little-endian, as sys.byteorder says, and the network is not.
func byteOrderFunctions() []object.Method {
	short := func(name string) object.Method {
		return object.Method{Name: name, Sig: "integer, /", Fn: func(a []any) any {
			n := object.ToInt(object.Index(a[0]))
			switch {
			case n < 0:
				panic(object.Newf(object.OverflowError, "%s: can't convert negative Python int to C 16-bit unsigned integer", name))
			case n > 0xffff:
				panic(object.Newf(object.OverflowError, "%s: Python int too large to convert to C 16-bit unsigned integer", name))
			}
			return object.Int(int(bits.ReverseBytes16(uint16(n))))
		}, Doc: "Convert a 16-bit unsigned integer between host and network byte order."}
	}
	long := func(name string) object.Method {
		return object.Method{Name: name, Sig: "integer, /", Fn: func(a []any) any {
			b, ok := object.AsBig(a[0])
			if !ok {
				panic(object.Newf(object.TypeError, "expected int, %s found", object.TypeName(a[0])))
			}
			switch {
			case b.Sign() < 0:
				panic(object.New(object.OverflowError, "can't convert negative value to unsigned int"))
			case b.Cmp(big.NewInt(1<<32-1)) > 0:
				panic(object.New(object.OverflowError, "int larger than 32 bits"))
			}
			return object.Int(int(bits.ReverseBytes32(uint32(b.Uint64()))))
		}, Doc: "Convert a 32-bit unsigned integer between host and network byte order."}
	}
	return []object.Method{short("htons"), short("ntohs"), long("htonl"), long("ntohl")}
}

// inetFunctions turn addresses into bytes and back.
func inetFunctions() []object.Method {
	noFamily := func() *object.Exception { return osError(unix.EAFNOSUPPORT) }
	return []object.Method{
		{"inet_aton", "ip_addr, /", func(a []any) any {
			s, ok := object.AsStr(a[0])
			if !ok {
				panic(object.Newf(object.TypeError, "inet_aton() argument 1 must be str, not %s", object.TypeName(a[0])))
			}
			b, ok := inetAton(s)
			if !ok {
				panic(object.New(object.OSError, "illegal IP address string passed to inet_aton"))
			}
			return object.Bytes(b[:])
		}, "Convert an IP address in string format (123.45.67.89) to the 32-bit packed binary format used in low-level network functions."},
		{"inet_ntoa", "packed_ip, /", func(a []any) any {
			b := object.BytesOf(a[0])
			if len(b) != 4 {
				panic(object.New(object.OSError, "packed IP wrong length for inet_ntoa"))
			}
			return net.IP(b).String()
		}, "Convert an IP address from 32-bit packed binary format to string format."},
		{"inet_pton", "address_family, ip_string, /", func(a []any) any {
			family := object.ToInt(a[0])
			s, ok := object.AsStr(a[1])
			if !ok {
				panic(object.Newf(object.TypeError, "inet_pton() argument 2 must be str, not %s", object.TypeName(a[1])))
			}
			ip := net.ParseIP(s)
			switch {
			case family != unix.AF_INET && family != unix.AF_INET6:
				panic(noFamily())
			case ip == nil || (family == unix.AF_INET) == containsColon(s):
				panic(object.New(object.OSError, "illegal IP address string passed to inet_pton"))
			case family == unix.AF_INET:
				return object.Bytes(ip.To4())
			}
			return object.Bytes(ip.To16())
		}, "Convert an IP address from string format to a packed string suitable for use with low-level network functions."},
		{"inet_ntop", "address_family, packed_ip, /", func(a []any) any {
			family, b := object.ToInt(a[0]), object.BytesOf(a[1])
			size := map[int]int{unix.AF_INET: 4, unix.AF_INET6: 16}[family]
			switch {
			case size == 0:
				panic(object.Newf(object.ValueError, "unknown address family %d", family))
			case len(b) != size:
				panic(object.New(object.ValueError, "invalid length of packed IP address string"))
			case size == 4:
				return net.IP(b).String()
			}
			return ip6String(net.IP(b))
		}, "Convert a packed IP address of the given family to string format."},
	}
}

func containsColon(s string) bool {
	for i := range len(s) {
		if s[i] == ':' {
			return true
		}
	}
	return false
}
