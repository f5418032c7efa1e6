package lib

import (
	"context"
	"errors"
	"net"
	"os"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Names of hosts and services.

var (
	gaierrorType = object.DeclareType("socket", "gaierror", object.OSError)
	herrorType   = object.DeclareType("socket", "herror", object.OSError)
)

// The errors of getaddrinfo(3).
const (
	eaiBadFlags   = -1
	eaiNoName     = -2
	eaiAgain      = -3
	eaiFamily     = -6
	eaiSockType   = -7
	eaiService    = -8
	eaiAddrFamily = -9
)

var eaiTexts = map[int]string{eaiBadFlags: "Bad value for ai_flags", eaiNoName: "Name or service not known", eaiAgain: "Temporary failure in name resolution",
	eaiFamily: "ai_family not supported", eaiSockType: "ai_socktype not supported", eaiService: "Servname not supported for ai_socktype",
	eaiAddrFamily: "Address family for hostname not supported"}

func init() {
	gaierrorType.Make, herrorType.Make = object.OSError.Make, object.OSError.Make
}

func gaiError(code int) *object.Exception {
	return object.Call(gaierrorType, object.Int(code), eaiTexts[code]).(*object.Exception)
}

const (
	aiPassive     = 1
	aiCanonName   = 2
	aiNumericHost = 4
	aiNumericServ = 0x400
)

// lookupHost finds the addresses of a host for a family; 0 is any.
func lookupHost(in *machine.Interp, host string, family, flags int) []net.IP {
	if ip := numericHost(host); ip != nil {
		if !fits(ip, family) {
			panic(gaiError(eaiAddrFamily))
		}
		return []net.IP{ip}
	}
	if flags&aiNumericHost != 0 || host == "" {
		panic(gaiError(eaiNoName))
	}
	network := map[int]string{unix.AF_INET: "ip4", unix.AF_INET6: "ip6"}[family]
	if network == "" {
		network = "ip"
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var ips []net.IP
	var err error
	for {
		stopped := in.Interruptible(func() { ips, err = net.DefaultResolver.LookupIP(ctx, network, host) }, cancel)
		if !stopped || ctx.Err() == nil || err == nil {
			break
		}
		ctx, cancel = context.WithCancel(context.Background())
	}
	if err != nil {
		var dns *net.DNSError
		var addr *net.AddrError
		if errors.As(err, &dns) && !dns.IsNotFound && (dns.IsTemporary || dns.IsTimeout) {
			panic(gaiError(eaiAgain))
		}
		if errors.As(err, &addr) && len(ips) == 0 {
			panic(gaiError(eaiAddrFamily))
		}
		panic(gaiError(eaiNoName))
	}
	loopback := true
	for _, ip := range ips {
		loopback = loopback && ip.IsLoopback()
	}
	if loopback {
		sort.SliceStable(ips, func(i, j int) bool { return ips[i].To4() == nil && ips[j].To4() != nil })
	}
	return ips
}

// numericHost reads an address that needs no look-up, in the shapes that
// inet_aton(3) knows too.
func numericHost(host string) net.IP {
	name, _, _ := strings.Cut(host, "%")
	if ip := net.ParseIP(name); ip != nil {
		return ip
	}
	if b, ok := inetAton(host); ok {
		return net.IPv4(b[0], b[1], b[2], b[3])
	}
	return nil
}

func fits(ip net.IP, family int) bool {
	is4 := ip.To4() != nil
	return family == 0 || family == unix.AF_INET && is4 || family == unix.AF_INET6 && !is4
}

// inetAton reads an IPv4 address of one to four numbers, decimal, octal or
// hexadecimal.
func inetAton(s string) (out [4]byte, ok bool) {
	s, _, _ = strings.Cut(strings.TrimRight(s, " \t\n"), " ")
	parts := strings.Split(s, ".")
	if s == "" || len(parts) > 4 {
		return out, false
	}
	total := uint64(0)
	for i, p := range parts {
		if p == "" || strings.ContainsAny(p, "_+-boBO") {
			return out, false
		}
		n, err := strconv.ParseUint(p, 0, 32)
		limit := uint64(255)
		if i == len(parts)-1 {
			limit = 1<<(8*(5-len(parts))) - 1
		}
		if err != nil || n > limit {
			return out, false
		}
		if i < len(parts)-1 {
			total |= n << (8 * (3 - i))
		} else {
			total |= n
		}
	}
	return [4]byte{byte(total >> 24), byte(total >> 16), byte(total >> 8), byte(total)}, true
}

// kinds are the sorts of socket that getaddrinfo answers for.
var kinds = []struct {
	kind, proto int
	network     string
}{{unix.SOCK_STREAM, unix.IPPROTO_TCP, "tcp"}, {unix.SOCK_DGRAM, unix.IPPROTO_UDP, "udp"}, {unix.SOCK_RAW, 0, ""}}

// addrInfo is getaddrinfo.
func addrInfo(in *machine.Interp, a []any) any {
	family, kind, proto, flags := object.ToInt(a[2]), object.ToInt(a[3]), object.ToInt(a[4]), object.ToInt(a[5])
	var host, service string
	hasHost := a[0] != object.None
	if h, ok := object.AsStr(a[0]); ok {
		host = hostName(h)
	} else if b, ok := object.Core(a[0]).(object.Bytes); ok {
		host = string(b)
	} else if hasHost {
		panic(object.New(object.TypeError, "getaddrinfo() argument 1 must be string or None"))
	}
	hasPort := a[1] != object.None
	if object.IsIndex(a[1]) {
		service = object.Str(object.Index(a[1]))
	} else if s, ok := object.AsStr(a[1]); ok {
		service = s
	} else if b, ok := object.Core(a[1]).(object.Bytes); ok {
		service = string(b)
	} else if hasPort {
		panic(object.New(object.OSError, "Int or String expected"))
	}
	switch {
	case family != 0 && family != unix.AF_INET && family != unix.AF_INET6:
		panic(gaiError(eaiFamily))
	case !hasHost && !hasPort:
		panic(gaiError(eaiNoName))
	}
	var ips []net.IP
	switch {
	case hasHost:
		ips = lookupHost(in, host, family, flags)
	case flags&aiPassive != 0:
		ips = []net.IP{net.IPv4zero, net.IPv6zero}
	default:
		ips = []net.IP{net.IPv6loopback, net.IPv4(127, 0, 0, 1)}
	}
	canon := ""
	if flags&aiCanonName != 0 {
		canon = host
	}
	out := object.NewList()
	matched, served := false, false
	for _, ip := range ips {
		if !fits(ip, family) {
			continue
		}
		for _, k := range kinds {
			if kind != 0 && k.kind != kind || proto != 0 && k.proto != 0 && k.proto != proto || proto != 0 && k.proto == 0 && kind != k.kind {
				continue
			}
			matched = true
			port, ok := servicePort(in, service, k.network, flags)
			if !ok {
				continue
			}
			served = true
			pr := k.proto
			if pr == 0 {
				pr = proto
			}
			row := []any{object.Int(unix.AF_INET6), object.Int(k.kind), object.Int(pr), canon, object.NewTuple(ip6String6(ip, host), object.Int(port), object.Int(0), object.Int(scope(host)))}
			if v4 := ip.To4(); v4 != nil {
				row[0], row[4] = object.Int(unix.AF_INET), object.NewTuple(v4.String(), object.Int(port))
			}
			out.Items = append(out.Items, object.NewTuple(row...))
			canon = ""
		}
	}
	switch {
	case !matched:
		panic(gaiError(eaiSockType))
	case !served && kind == 0 && flags&aiNumericServ != 0:
		panic(gaiError(eaiNoName))
	case !served:
		panic(gaiError(eaiService))
	}
	return out
}

func ip6String6(ip net.IP, host string) string {
	s := ip.String()
	if _, zone, ok := strings.Cut(host, "%"); ok && ip.IsLinkLocalUnicast() {
		s += "%" + zone
	}
	return s
}

func scope(host string) int {
	if _, zone, ok := strings.Cut(host, "%"); ok {
		return int(zoneNumber(zone))
	}
	return 0
}

// servicePort finds the port of a service, given as its number or its name.
func servicePort(in *machine.Interp, service, network string, flags int) (int, bool) {
	if service == "" {
		return 0, true
	}
	if n, err := strconv.Atoi(service); err == nil {
		return n & 0xffff, true
	}
	if network == "" || flags&aiNumericServ != 0 {
		return 0, false
	}
	var port int
	var err error
	in.Blocking(func() { port, err = net.DefaultResolver.LookupPort(context.Background(), network, service) })
	return port, err == nil
}

// serviceRows reads the system's list of services: name, port, protocol.
func serviceRows(file string, f func(fields []string) bool) bool {
	data, _ := os.ReadFile(file)
	for _, line := range strings.Split(string(data), "\n") {
		line, _, _ = strings.Cut(line, "#")
		if fields := strings.Fields(line); len(fields) > 1 && f(fields) {
			return true
		}
	}
	return false
}

func reverseName(in *machine.Interp, ip string) (string, bool) {
	var names []string
	in.Blocking(func() { names, _ = net.DefaultResolver.LookupAddr(context.Background(), ip) })
	if len(names) == 0 {
		return "", false
	}
	return strings.TrimSuffix(names[0], "."), true
}

const (
	niNumericHost = 1
	niNumericServ = 2
	niNameReqd    = 8
	niDgram       = 16
)

// nameInfo is getnameinfo.
func nameInfo(in *machine.Interp, addr any, flags int) any {
	t, ok := object.AsTuple(addr)
	if !ok {
		panic(object.New(object.TypeError, "getnameinfo() argument 1 must be a tuple"))
	}
	if len(t.Items) < 2 || len(t.Items) > 4 {
		panic(object.New(object.TypeError, "getnameinfo(): illegal sockaddr argument"))
	}
	h, ok := object.AsStr(t.Items[0])
	if !ok {
		panic(object.New(object.TypeError, "getnameinfo(): illegal sockaddr argument"))
	}
	ip := lookupHost(in, h, 0, 0)[0]
	port := object.ToInt(t.Items[1])
	host := ip.String()
	if flags&niNumericHost == 0 {
		if name, ok := reverseName(in, host); ok {
			host = name
		} else if flags&niNameReqd != 0 {
			panic(gaiError(eaiNoName))
		}
	}
	service := strconv.Itoa(port)
	if flags&niNumericServ == 0 {
		proto := "tcp"
		if flags&niDgram != 0 {
			proto = "udp"
		}
		if name, ok := serviceName(port, proto); ok {
			service = name
		}
	}
	return object.NewTuple(host, service)
}

func serviceName(port int, proto string) (name string, ok bool) {
	ok = serviceRows("/etc/services", func(f []string) bool {
		p, pr, _ := strings.Cut(f[1], "/")
		if n, err := strconv.Atoi(p); err == nil && n == port && (proto == "" || pr == proto) {
			name = f[0]
			return true
		}
		return false
	})
	return name, ok
}

func serviceNumber(name, proto string) (port int, ok bool) {
	ok = serviceRows("/etc/services", func(f []string) bool {
		p, pr, _ := strings.Cut(f[1], "/")
		for i, n := range f {
			if i != 1 && n == name && (proto == "" || pr == proto) {
				port, _ = strconv.Atoi(p)
				return true
			}
		}
		return false
	})
	return port, ok
}
