"""Addresses, networks and how they lie in each other."""
import ipaddress as ip

a = ip.ip_address("192.168.1.10")
n = ip.ip_network("192.168.1.0/28")
print(a, repr(a), int(a), a in n, a + 5, a.is_private, a.packed, a.reverse_pointer, a < ip.ip_address("192.168.1.11"), f"{a:b} {a:#x} {a!s:>15}")
print(n, repr(n), n.num_addresses, n.netmask, n.hostmask, n.broadcast_address, n.prefixlen, [str(h) for h in n.hosts()][:3], n[1], n[-1])
print([str(s) for s in n.subnets(new_prefix=30)], n.supernet(), n.overlaps(ip.ip_network("192.168.0.0/16")), n.subnet_of(ip.ip_network("192.168.0.0/16")))
print([str(x) for x in ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25"), ip.ip_network("10.0.1.0/24")])])
print([str(x) for x in ip.summarize_address_range(ip.ip_address("10.0.0.1"), ip.ip_address("10.0.0.6"))])
print([str(x) for x in ip.ip_network("10.0.0.0/29").address_exclude(ip.ip_network("10.0.0.4/31"))])
six = ip.ip_address("2001:db8::1")
print(six, six.exploded, six.is_global, six.reverse_pointer, ip.ip_address("::ffff:1.2.3.4").ipv4_mapped, ip.ip_address("fe80::1%eth0").scope_id, ip.IPv6Address(1))
i = ip.ip_interface("10.1.2.3/24")
print(i, repr(i), i.network, i.ip, i.with_netmask, i.with_hostmask, i == ip.ip_interface("10.1.2.3/24"))
for text in ("1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4/33", "::1::", "g::", "", "1.2.3.4/255.0.255.0", 2**128, -1):
    for make in (ip.IPv4Address, ip.IPv6Address, ip.ip_network):
        try:
            print(make.__name__, make(text))
        except ValueError as e:
            print(make.__name__, type(e).__name__, e)
for bad in (lambda: ip.ip_network("192.168.1.1/24"), lambda: ip.ip_address("x"), lambda: a < six, lambda: n.subnets(new_prefix=20).__next__(), lambda: a + "1"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(sorted([ip.ip_address("10.0.0.2"), ip.ip_address("10.0.0.10"), ip.ip_address("9.9.9.9")]), ip.ip_network("10.0.0.5/24", strict=False), len({a, ip.ip_address("192.168.1.10")}))
