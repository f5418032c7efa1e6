package lib

import (
	"net"
	"strings"

	"golang.org/x/sys/unix"

	"inloop/runtime/object"
)

// Addresses of sockets, as scripts write them and as the system has them.

// address reads an address of the socket's family; caller is the method that
// errors mention.
func (s *socketObject) address(caller string, v any) unix.Sockaddr {
	switch s.family {
	case unix.AF_INET:
		items := addressTuple(caller, "AF_INET", v)
		if len(items) != 2 {
			panic(object.New(object.TypeError, "AF_INET address must be a pair (host, port)"))
		}
		host := hostArg(items[0])
		sa := &unix.SockaddrInet4{Port: portArg(caller, items[1])}
		copy(sa.Addr[:], s.resolve(host, unix.AF_INET).To4())
		return sa
	case unix.AF_INET6:
		items := addressTuple(caller, "AF_INET6", v)
		if len(items) < 2 || len(items) > 4 {
			panic(object.New(object.TypeError, "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])"))
		}
		host := hostArg(items[0])
		sa := &unix.SockaddrInet6{Port: portArg(caller, items[1])}
		name, zone, _ := strings.Cut(host, "%")
		if zone != "" {
			sa.ZoneId = zoneNumber(zone)
		}
		copy(sa.Addr[:], s.resolve(name, unix.AF_INET6).To16())
		if len(items) > 2 {
			if f := object.ToInt(items[2]); f < 0 || f > 0xfffff {
				panic(object.Newf(object.OverflowError, "%s(): flowinfo must be 0-1048575.", caller))
			}
		}
		if len(items) > 3 {
			sa.ZoneId = uint32(object.ToInt(items[3]))
		}
		return sa
	case unix.AF_UNIX:
		var path string
		if p, ok := object.AsStr(v); ok {
			path = fsEncode(p)
		} else {
			path = string(object.BytesOf(v))
		}
		if strings.HasPrefix(path, "\x00") {
			path = "@" + path[1:]
		}
		if len(path) > 107 {
			panic(object.New(object.OSError, "AF_UNIX path too long"))
		}
		return &unix.SockaddrUnix{Name: path}
	}
	panic(object.Newf(object.OSError, "%s(): bad family", caller))
}

func addressTuple(caller, family string, v any) []any {
	t, ok := object.AsTuple(v)
	if !ok {
		panic(object.Newf(object.TypeError, "%s(): %s address must be tuple, not %s", caller, family, object.TypeName(v)))
	}
	return t.Items
}

// hostArg reads a host's name.
func hostArg(v any) string {
	if s, ok := object.AsStr(v); ok {
		return hostName(s)
	}
	switch object.TypeOf(v).Solid() {
	case object.BytesType, object.ByteArrayType:
		return string(object.BytesOf(v))
	}
	panic(object.Newf(object.TypeError, "str, bytes or bytearray expected, not %s", object.TypeName(v)))
}

// hostName is a name as it is looked up.
func hostName(s string) string {
	if strings.Contains(s, "\x00") {
		panic(object.New(object.TypeError, "host name must not contain null character"))
	}
	for _, label := range strings.Split(s, ".") {
		if len(label) > 63 {
			e := object.New(object.UnicodeError, "label too long")
			panic(e)
		}
	}
	return s
}

func portArg(caller string, v any) int {
	p := object.ToInt(object.Index(v))
	if p < 0 || p > 0xffff {
		panic(object.Newf(object.OverflowError, "%s(): port must be 0-65535.", caller))
	}
	return p
}

// resolve finds the address that a host's name stands for in bind, connect and
// sendto.
func (s *socketObject) resolve(host string, family int) net.IP {
	switch host {
	case "":
		if family == unix.AF_INET {
			return net.IPv4zero
		}
		return net.IPv6zero
	case "<broadcast>", "255.255.255.255":
		if family == unix.AF_INET {
			return net.IPv4bcast
		}
	}
	ips := lookupHost(s.in, host, family, 0)
	return ips[0]
}

func zoneNumber(zone string) uint32 {
	if i, err := net.InterfaceByName(zone); err == nil {
		return uint32(i.Index)
	}
	n := 0
	for _, c := range zone {
		if c < '0' || c > '9' {
			panic(gaiError(eaiNoName))
		}
		n = n*10 + int(c-'0')
	}
	return uint32(n)
}

// addressValue gives an address as scripts see it.
func addressValue(sa unix.Sockaddr, _ int) any {
	switch a := sa.(type) {
	case *unix.SockaddrInet4:
		return object.NewTuple(net.IP(a.Addr[:]).String(), object.Int(a.Port))
	case *unix.SockaddrInet6:
		return object.NewTuple(ip6Text(a), object.Int(a.Port), object.Int(0), object.Int(int(a.ZoneId)))
	case *unix.SockaddrUnix:
		name, abstract := strings.CutPrefix(a.Name, "@")
		switch {
		case name == "":
			return ""
		case abstract:
			return object.Bytes("\x00" + name)
		}
		return fsDecode(name)
	}
	return object.None
}

// ip6Text writes an IPv6 address; those that stand for IPv4 ones say so.
func ip6Text(a *unix.SockaddrInet6) string {
	ip := net.IP(a.Addr[:])
	text := ip6String(ip)
	if a.ZoneId != 0 {
		if i, err := net.InterfaceByIndex(int(a.ZoneId)); err == nil {
			text += "%" + i.Name
		}
	}
	return text
}

func ip6String(ip net.IP) string {
	if v4 := ip.To4(); v4 != nil {
		return "::ffff:" + v4.String()
	}
	return ip.String()
}
