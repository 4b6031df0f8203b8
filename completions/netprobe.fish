# Completion of netprobe for fish. Generated from the command model: change that, not this file.

# Whether the command is still to be typed.
function __netprobe_needs_command
    test (count (commandline -opc)) -eq 1
end

# Whether the command is $argv[1].
function __netprobe_is
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test "$words[2]" = $argv[1]
end

# The options that a value follows.
set -g __netprobe_valued --second-opinion --timeout --root-hints --anchor --ca --cert --key --save --from --explain --deadline --color --via --server -j --jobs --family --type --protocol --flags --flow-info --scope-id -t -c --class -q --name -x --reverse -f --file --domain --ndots -n --nameserver -p --port --tls-hostname --path --opcode --id --edns-version --edns-flags --bufsize --ecs --subnet --cookie --padding --option -y --tsig -k --tsig-file -b --source --tries --pin --sni --format --layout --serial --repeat --interval -o --output --checkpoint --summary --compress --verify --rate --rate-per-server --engine --in-flight --sockets --threads --with --state --address --process --user --payload --alpn --tls-version --data --reply --count --size

# Whether the command is $argv[1], and none of the options $argv[2..] is there yet, unless its value is what comes now.
function __netprobe_option
    __netprobe_is $argv[1]; or return
    set -l words (commandline -opc)[3..-1]
    if set -q words[1]; and contains -- $words[-1] $__netprobe_valued
        set -e words[-1]
    end
    for word in $words
        contains -- (string replace -r '=.*' '' -- $word) $argv[2..-1]; and return 1
    end
    return 0
end

# Whether the next operand of command $argv[1] is number $argv[2], or a later one where that ends in +.
function __netprobe_operand
    __netprobe_is $argv[1]; or return
    set -l place 1
    set -l before ''
    set -l ended no
    for word in (commandline -opc)[3..-1]
        if contains -- "$before" $__netprobe_valued
            set before ''
        else if test $ended = no -a "$word" = --
            set ended yes
        else if test $ended = no; and string match -q -- '-?*' "$word"
            set before "$word"
        else
            set place (math $place + 1)
        end
    end
    not contains -- "$before" $__netprobe_valued
    and if string match -q '*+' $argv[2]
        test $place -ge (string trim -c + $argv[2])
    else
        test $place -eq $argv[2]
    end
end

# The words of $argv that a list between commas does not have yet, each after what the list has.
function __netprobe_list
    set -l given (string match -r -- '^.*,' (commandline -ct | string replace -r -- '^--[^=]*=' ''))
    for word in $argv
        contains -- $word (string split , -- "$given"); or printf '%s\n' "$given$word"
    end
end

# The names in a file such as services(5), each with what stands beside it.
function __netprobe_names
    test -r $argv[1]; and string match -r '^[^#\s]\S*\s+\S+' <$argv[1] | string replace -r '\s+' '\t'
end

function __netprobe_commands
    printf '%s\t%s\n' \
        diagnose 'why a name does not resolve or a connection fails: the one cause, and what to do' \
        resolve 'name to canonical name, aliases and addresses (gethostbyname_ex)' \
        reverse 'address to names, and whether they lead back to it (gethostbyaddr)' \
        addrinfo 'host and service to socket addresses (getaddrinfo)' \
        nameinfo 'socket address to host and service (getnameinfo)' \
        hostname 'what this host calls itself, and its addresses (gethostname)' \
        fqdn 'a host\'s fully qualified domain name (getfqdn)' \
        query 'what name servers answer, down to the packet (dig)' \
        bulk 'lists of names, as fast as servers answer (massdns)' \
        trace 'the way from the root to a name, and what is wrong on it' \
        compare 'a name by every path and every server, and why they differ' \
        config 'this host\'s resolver configuration, line by line, and the plan for a name' \
        services 'service names, ports and URLs (getservbyname, getservbyport)' \
        protocols 'protocol names and numbers (getprotobyname, getprotobynumber)' \
        pton 'address text to binary (inet_pton)' \
        ntop 'binary to address text (inet_ntop)' \
        aton 'IPv4 text of one to four parts to binary (inet_aton)' \
        ntoa 'binary to IPv4 text (inet_ntoa)' \
        address 'what kind of address it is, and how others read it' \
        errno 'what an error code means, on every platform' \
        constants 'socket constants on Linux, macOS and Windows' \
        sockets 'this host\'s sockets, their processes and who can reach them' \
        options 'a connected socket\'s options, defaults and sysctls (getsockopt)' \
        probe 'whether ports can be reached, and who says no (connect)' \
        listen 'listen on a port over TCP and UDP, answer, and show who comes' \
        echo 'what comes back of what is sent, byte for byte' \
        lab 'networks broken on purpose, to try and to learn with, on this machine alone' \
        help 'how to use a command'
end

function __netprobe_errors
    printf '%s\t%s\n' \
        EPERM 'Operation not permitted' \
        ENOENT 'No such file or directory' \
        ESRCH 'No such process' \
        EINTR 'Interrupted system call' \
        EIO 'Input/output error' \
        ENXIO 'No such device or address' \
        E2BIG 'Argument list too long' \
        ENOEXEC 'Exec format error' \
        EBADF 'Bad file descriptor' \
        ECHILD 'No child processes' \
        EAGAIN 'Resource temporarily unavailable' \
        EWOULDBLOCK 'Resource temporarily unavailable' \
        ENOMEM 'Cannot allocate memory' \
        EACCES 'Permission denied' \
        EFAULT 'Bad address' \
        ENOTBLK 'Block device required' \
        EBUSY 'Device or resource busy' \
        EEXIST 'File exists' \
        EXDEV 'Invalid cross-device link' \
        ENODEV 'No such device' \
        ENOTDIR 'Not a directory' \
        EISDIR 'Is a directory' \
        EINVAL 'Invalid argument' \
        ENFILE 'Too many open files in system' \
        EMFILE 'Too many open files' \
        ENOTTY 'Inappropriate ioctl for device' \
        ETXTBSY 'Text file busy' \
        EFBIG 'File too large' \
        ENOSPC 'No space left on device' \
        ESPIPE 'Illegal seek' \
        EROFS 'Read-only file system' \
        EMLINK 'Too many links' \
        EPIPE 'Broken pipe' \
        EDOM 'Numerical argument out of domain' \
        ERANGE 'Numerical result out of range' \
        EDEADLK 'Resource deadlock avoided' \
        EDEADLOCK 'Resource deadlock avoided' \
        ENAMETOOLONG 'File name too long' \
        ENOLCK 'No locks available' \
        ENOSYS 'Function not implemented' \
        ENOTEMPTY 'Directory not empty' \
        ELOOP 'Too many levels of symbolic links' \
        ENOMSG 'No message of desired type' \
        EIDRM 'Identifier removed' \
        ECHRNG 'Channel number out of range' \
        EL2NSYNC 'Level 2 not synchronized' \
        EL3HLT 'Level 3 halted' \
        EL3RST 'Level 3 reset' \
        ELNRNG 'Link number out of range' \
        EUNATCH 'Protocol driver not attached' \
        ENOCSI 'No CSI structure available' \
        EL2HLT 'Level 2 halted' \
        EBADE 'Invalid exchange' \
        EBADR 'Invalid request descriptor' \
        EXFULL 'Exchange full' \
        ENOANO 'No anode' \
        EBADRQC 'Invalid request code' \
        EBADSLT 'Invalid slot' \
        EBFONT 'Bad font file format' \
        ENOSTR 'Device not a stream' \
        ENODATA 'No data available' \
        ETIME 'Timer expired' \
        ENOSR 'Out of streams resources' \
        ENONET 'Machine is not on the network' \
        ENOPKG 'Package not installed' \
        EREMOTE 'Object is remote' \
        ENOLINK 'Link has been severed' \
        EADV 'Advertise error' \
        ESRMNT 'Srmount error' \
        ECOMM 'Communication error on send' \
        EPROTO 'Protocol error' \
        EMULTIHOP 'Multihop attempted' \
        EDOTDOT 'RFS specific error' \
        EBADMSG 'Bad message' \
        EOVERFLOW 'Value too large for defined data type' \
        ENOTUNIQ 'Name not unique on network' \
        EBADFD 'File descriptor in bad state' \
        EREMCHG 'Remote address changed' \
        ELIBACC 'Can not access a needed shared library' \
        ELIBBAD 'Accessing a corrupted shared library' \
        ELIBSCN '.lib section in a.out corrupted' \
        ELIBMAX 'Attempting to link in too many shared libraries' \
        ELIBEXEC 'Cannot exec a shared library directly' \
        EILSEQ 'Invalid or incomplete multibyte or wide character' \
        ERESTART 'Interrupted system call should be restarted' \
        ESTRPIPE 'Streams pipe error' \
        EUSERS 'Too many users' \
        ENOTSOCK 'Socket operation on non-socket' \
        EDESTADDRREQ 'Destination address required' \
        EMSGSIZE 'Message too long' \
        EPROTOTYPE 'Protocol wrong type for socket' \
        ENOPROTOOPT 'Protocol not available' \
        EPROTONOSUPPORT 'Protocol not supported' \
        ESOCKTNOSUPPORT 'Socket type not supported' \
        EOPNOTSUPP 'Operation not supported' \
        ENOTSUP 'Operation not supported' \
        EPFNOSUPPORT 'Protocol family not supported' \
        EAFNOSUPPORT 'Address family not supported by protocol' \
        EADDRINUSE 'Address already in use' \
        EADDRNOTAVAIL 'Cannot assign requested address' \
        ENETDOWN 'Network is down' \
        ENETUNREACH 'Network is unreachable' \
        ENETRESET 'Network dropped connection on reset' \
        ECONNABORTED 'Software caused connection abort' \
        ECONNRESET 'Connection reset by peer' \
        ENOBUFS 'No buffer space available' \
        EISCONN 'Transport endpoint is already connected' \
        ENOTCONN 'Transport endpoint is not connected' \
        ESHUTDOWN 'Cannot send after transport endpoint shutdown' \
        ETOOMANYREFS 'Too many references: cannot splice' \
        ETIMEDOUT 'Connection timed out' \
        ECONNREFUSED 'Connection refused' \
        EHOSTDOWN 'Host is down' \
        EHOSTUNREACH 'No route to host' \
        EALREADY 'Operation already in progress' \
        EINPROGRESS 'Operation now in progress' \
        ESTALE 'Stale file handle' \
        EUCLEAN 'Structure needs cleaning' \
        ENOTNAM 'Not a XENIX named type file' \
        ENAVAIL 'No XENIX semaphores available' \
        EISNAM 'Is a named type file' \
        EREMOTEIO 'Remote I/O error' \
        EDQUOT 'Disk quota exceeded' \
        ENOMEDIUM 'No medium found' \
        EMEDIUMTYPE 'Wrong medium type' \
        ECANCELED 'Operation canceled' \
        ENOKEY 'Required key not available' \
        EKEYEXPIRED 'Key has expired' \
        EKEYREVOKED 'Key has been revoked' \
        EKEYREJECTED 'Key was rejected by service' \
        EOWNERDEAD 'Owner died' \
        ENOTRECOVERABLE 'State not recoverable' \
        ERFKILL 'Operation not possible due to RF-kill' \
        EHWPOISON 'Memory page has hardware error' \
        EAI_BADFLAGS 'Bad value for ai_flags' \
        EAI_NONAME 'Name or service not known' \
        EAI_AGAIN 'Temporary failure in name resolution' \
        EAI_FAIL 'Non-recoverable failure in name resolution' \
        EAI_NODATA 'No address associated with hostname' \
        EAI_FAMILY 'ai_family not supported' \
        EAI_SOCKTYPE 'ai_socktype not supported' \
        EAI_SERVICE 'Servname not supported for ai_socktype' \
        EAI_ADDRFAMILY 'Address family for hostname not supported' \
        EAI_MEMORY 'Memory allocation failure' \
        EAI_SYSTEM 'System error' \
        EAI_OVERFLOW 'Result too large for supplied buffer' \
        EAI_INPROGRESS 'Processing request in progress' \
        EAI_CANCELED 'Request canceled' \
        EAI_NOTCANCELED 'Request not canceled' \
        EAI_ALLDONE 'All requests done' \
        EAI_INTR 'Interrupted by a signal' \
        EAI_IDN_ENCODE 'Parameter string not correctly encoded' \
        NETDB_INTERNAL 'Resolver internal error' \
        NETDB_SUCCESS 'Resolver Error 0 (no error)' \
        HOST_NOT_FOUND 'Unknown host' \
        TRY_AGAIN 'Host name lookup failure' \
        NO_RECOVERY 'Unknown server error' \
        NO_DATA 'No address associated with name' \
        NO_ADDRESS 'No address associated with name' \
        NOERROR 'No error' \
        NODATA 'The name exists, but has no record of this type' \
        FORMERR 'Format error' \
        SERVFAIL 'Server failure' \
        NXDOMAIN 'Non-existent domain' \
        NOTIMP 'Not implemented' \
        REFUSED 'Query refused' \
        YXDOMAIN 'Name exists when it should not' \
        YXRRSET 'RRset exists when it should not' \
        NXRRSET 'RRset that should exist does not' \
        NOTAUTH 'Server not authoritative for zone, or not authorized' \
        NOTZONE 'Name not contained in zone' \
        DSOTYPENI 'DSO-TYPE not implemented' \
        BADVERS 'Bad OPT version' \
        BADSIG 'TSIG signature failure' \
        BADKEY 'Key not recognized' \
        BADTIME 'Signature out of time window' \
        BADMODE 'Bad TKEY mode' \
        BADNAME 'Duplicate key name' \
        BADALG 'Algorithm not supported' \
        BADTRUNC 'Bad truncation' \
        BADCOOKIE 'Bad or missing server cookie' \
        EPROCLIM 'Too many processes' \
        EBADRPC 'RPC struct is bad' \
        ERPCMISMATCH 'RPC version wrong' \
        EPROGUNAVAIL 'RPC prog. not avail' \
        EPROGMISMATCH 'Program version wrong' \
        EPROCUNAVAIL 'Bad procedure for program' \
        EFTYPE 'Inappropriate file type or format' \
        EAUTH 'Authentication error' \
        ENEEDAUTH 'Need authenticator' \
        EPWROFF 'Device power is off' \
        EDEVERR 'Device error' \
        EBADEXEC 'Bad executable (or shared library)' \
        EBADARCH 'Bad CPU type in executable' \
        ESHLIBVERS 'Shared library version mismatch' \
        EBADMACHO 'Malformed Mach-o file' \
        ENOATTR 'Attribute not found' \
        ENOPOLICY 'Policy not found' \
        EQFULL 'Interface output queue is full' \
        ENOTCAPABLE 'Capabilities insufficient' \
        EAI_BADHINTS 'Bad hints' \
        EAI_PROTOCOL 'ai_protocol not supported' \
        EDOOFUS 'Programming error' \
        ECAPMODE 'Not permitted in capability mode' \
        EINTEGRITY 'Integrity check failed' \
        EOTHER 'Unknown error' \
        WSA_INVALID_HANDLE 'The handle is invalid' \
        WSA_NOT_ENOUGH_MEMORY 'Not enough memory resources are available to process this command' \
        ERROR_NETNAME_DELETED 'The specified network name is no longer available' \
        WSA_INVALID_PARAMETER 'The parameter is incorrect' \
        ERROR_SEM_TIMEOUT 'The semaphore timeout period has expired' \
        WSA_OPERATION_ABORTED 'The I/O operation has been aborted because of either a thread exit or an application request' \
        WSA_IO_INCOMPLETE 'Overlapped I/O event is not in a signaled state' \
        WSA_IO_PENDING 'Overlapped I/O operation is in progress' \
        ERROR_CONNECTION_REFUSED 'The remote computer refused the network connection' \
        ERROR_NETWORK_UNREACHABLE 'The network location cannot be reached' \
        ERROR_HOST_UNREACHABLE 'The network location cannot be reached' \
        ERROR_PORT_UNREACHABLE 'No service is operating at the destination network endpoint on the remote system' \
        ERROR_CONNECTION_ABORTED 'The network connection was aborted by the local system' \
        WSAEINTR 'A blocking operation was interrupted by a call to WSACancelBlockingCall' \
        WSAEBADF 'The file handle supplied is not valid' \
        WSAEACCES 'An attempt was made to access a socket in a way forbidden by its access permissions' \
        WSAEFAULT 'The system detected an invalid pointer address in attempting to use a pointer argument in a call' \
        WSAEINVAL 'An invalid argument was supplied' \
        WSAEMFILE 'Too many open sockets' \
        WSAEWOULDBLOCK 'A non-blocking socket operation could not be completed immediately' \
        WSAEINPROGRESS 'A blocking operation is currently executing' \
        WSAEALREADY 'An operation was attempted on a non-blocking socket that already had an operation in progress' \
        WSAENOTSOCK 'An operation was attempted on something that is not a socket' \
        WSAEDESTADDRREQ 'A required address was omitted from an operation on a socket' \
        WSAEMSGSIZE 'A message sent on a datagram socket was larger than the internal message buffer or some other network limit, or the buffer used to receive a datagram into was smaller than the datagram itself' \
        WSAEPROTOTYPE 'A protocol was specified in the socket function call that does not support the semantics of the socket type requested' \
        WSAENOPROTOOPT 'An unknown, invalid, or unsupported option or level was specified in a getsockopt or setsockopt call' \
        WSAEPROTONOSUPPORT 'The requested protocol has not been configured into the system, or no implementation for it exists' \
        WSAESOCKTNOSUPPORT 'The support for the specified socket type does not exist in this address family' \
        WSAEOPNOTSUPP 'The attempted operation is not supported for the type of object referenced' \
        WSAEPFNOSUPPORT 'The protocol family has not been configured into the system or no implementation for it exists' \
        WSAEAFNOSUPPORT 'An address incompatible with the requested protocol was used' \
        WSAEADDRINUSE 'Only one usage of each socket address (protocol/network address/port) is normally permitted' \
        WSAEADDRNOTAVAIL 'The requested address is not valid in its context' \
        WSAENETDOWN 'A socket operation encountered a dead network' \
        WSAENETUNREACH 'A socket operation was attempted to an unreachable network' \
        WSAENETRESET 'The connection has been broken due to keep-alive activity detecting a failure while the operation was in progress' \
        WSAECONNABORTED 'An established connection was aborted by the software in your host machine' \
        WSAECONNRESET 'An existing connection was forcibly closed by the remote host' \
        WSAENOBUFS 'An operation on a socket could not be performed because the system lacked sufficient buffer space or because a queue was full' \
        WSAEISCONN 'A connect request was made on an already connected socket' \
        WSAENOTCONN 'A request to send or receive data was disallowed because the socket is not connected and (when sending on a datagram socket using a sendto call) no address was supplied' \
        WSAESHUTDOWN 'A request to send or receive data was disallowed because the socket had already been shut down in that direction with a previous shutdown call' \
        WSAETOOMANYREFS 'Too many references to some kernel object' \
        WSAETIMEDOUT 'A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond' \
        WSAECONNREFUSED 'No connection could be made because the target machine actively refused it' \
        WSAELOOP 'Cannot translate name' \
        WSAENAMETOOLONG 'Name component or name was too long' \
        WSAEHOSTDOWN 'A socket operation failed because the destination host was down' \
        WSAEHOSTUNREACH 'A socket operation was attempted to an unreachable host' \
        WSAENOTEMPTY 'Cannot remove a directory that is not empty' \
        WSAEPROCLIM 'A Windows Sockets implementation may have a limit on the number of applications that may use it simultaneously' \
        WSAEUSERS 'Ran out of quota' \
        WSAEDQUOT 'Ran out of disk quota' \
        WSAESTALE 'File handle reference is no longer available' \
        WSAEREMOTE 'Item is not available locally' \
        WSASYSNOTREADY 'WSAStartup cannot function at this time because the underlying system it uses to provide network services is currently unavailable' \
        WSAVERNOTSUPPORTED 'The Windows Sockets version requested is not supported' \
        WSANOTINITIALISED 'Either the application has not called WSAStartup, or WSAStartup failed' \
        WSAEDISCON 'Returned by WSARecv or WSARecvFrom to indicate the remote party has initiated a graceful shutdown sequence' \
        WSAENOMORE 'No more results can be returned by WSALookupServiceNext' \
        WSAECANCELLED 'A call to WSALookupServiceEnd was made while this call was still processing. The call has been canceled' \
        WSAEINVALIDPROCTABLE 'The procedure call table is invalid' \
        WSAEINVALIDPROVIDER 'The requested service provider is invalid' \
        WSAEPROVIDERFAILEDINIT 'The requested service provider could not be loaded or initialized' \
        WSASYSCALLFAILURE 'A system call has failed' \
        WSASERVICE_NOT_FOUND 'No such service is known. The service cannot be found in the specified name space' \
        WSATYPE_NOT_FOUND 'The specified class was not found' \
        WSA_E_NO_MORE 'No more results can be returned by WSALookupServiceNext' \
        WSA_E_CANCELLED 'A call to WSALookupServiceEnd was made while this call was still processing. The call has been canceled' \
        WSAEREFUSED 'A database query failed because it was actively refused' \
        WSAHOST_NOT_FOUND 'No such host is known' \
        WSATRY_AGAIN 'This is usually a temporary error during hostname resolution and means that the local server did not receive a response from an authoritative server' \
        WSANO_RECOVERY 'A non-recoverable error occurred during a database lookup' \
        WSANO_DATA 'The requested name is valid, but no data of the requested type was found' \
        WSA_QOS_RECEIVERS 'At least one reserve has arrived' \
        WSA_QOS_SENDERS 'At least one path has arrived' \
        WSA_QOS_NO_SENDERS 'There are no senders' \
        WSA_QOS_NO_RECEIVERS 'There are no receivers' \
        WSA_QOS_REQUEST_CONFIRMED 'Reserve has been confirmed' \
        WSA_QOS_ADMISSION_FAILURE 'Error due to lack of resources' \
        WSA_QOS_POLICY_FAILURE 'Rejected for administrative reasons - bad credentials' \
        WSA_QOS_BAD_STYLE 'Unknown or conflicting style' \
        WSA_QOS_BAD_OBJECT 'Problem with some part of the filterspec or providerspecific buffer in general' \
        WSA_QOS_TRAFFIC_CTRL_ERROR 'Problem with some part of the flowspec' \
        WSA_QOS_GENERIC_ERROR 'General QOS error' \
        WSA_QOS_ESERVICETYPE 'An invalid or unrecognized service type was found in the flowspec' \
        WSA_QOS_EFLOWSPEC 'An invalid or inconsistent flowspec was found in the QOS structure' \
        WSA_QOS_EPROVSPECBUF 'Invalid QOS provider-specific buffer' \
        WSA_QOS_EFILTERSTYLE 'An invalid QOS filter style was used' \
        WSA_QOS_EFILTERTYPE 'An invalid QOS filter type was used' \
        WSA_QOS_EFILTERCOUNT 'An incorrect number of QOS FILTERSPECs were specified in the FLOWDESCRIPTOR' \
        WSA_QOS_EOBJLENGTH 'An object with an invalid ObjectLength field was specified in the QOS provider-specific buffer' \
        WSA_QOS_EFLOWCOUNT 'An incorrect number of flow descriptors was specified in the QOS structure' \
        WSA_QOS_EUNKNOWNPSOBJ 'An unrecognized object was found in the QOS provider-specific buffer' \
        WSA_QOS_EUNKOWNPSOBJ 'An unrecognized object was found in the QOS provider-specific buffer' \
        WSA_QOS_EPOLICYOBJ 'An invalid policy object was found in the QOS provider-specific buffer' \
        WSA_QOS_EFLOWDESC 'An invalid QOS flow descriptor was found in the flow descriptor list' \
        WSA_QOS_EPSFLOWSPEC 'An invalid or inconsistent flowspec was found in the QOS provider specific buffer' \
        WSA_QOS_EPSFILTERSPEC 'An invalid FILTERSPEC was found in the QOS provider-specific buffer' \
        WSA_QOS_ESDMODEOBJ 'An invalid shape discard mode object was found in the QOS provider specific buffer' \
        WSA_QOS_ESHAPERATEOBJ 'An invalid shaping rate object was found in the QOS provider-specific buffer' \
        WSA_QOS_RESERVED_PETYPE 'A reserved policy element was found in the QOS provider-specific buffer' \
        WSA_SECURE_HOST_NOT_FOUND 'No such host is known securely' \
        WSA_IPSEC_NAME_POLICY 'Name based IPSEC policy could not be added'
end

function __netprobe_constants
    printf '%s\t%s\n' \
        AF_ 'all that begin with AF_' \
        AF_UNSPEC 'Any family: the caller leaves the choice to getaddrinfo' \
        AF_UNIX 'Local sockets, named by a path or an abstract name' \
        AF_FILE 'Another name for AF_UNIX' \
        AF_LOCAL 'POSIX\'s first name for AF_UNIX' \
        AF_INET 'IPv4' \
        AF_AX25 'Amateur radio AX.25' \
        AF_IPX 'Novell IPX; removed in Linux 5.15' \
        AF_APPLETALK 'AppleTalk' \
        AF_NETROM 'Amateur radio NET/ROM' \
        AF_BRIDGE 'Control of network bridges inside the kernel' \
        AF_ATMPVC 'ATM permanent virtual circuits' \
        AF_X25 'ITU-T X.25' \
        AF_INET6 'IPv6' \
        AF_ROSE 'Amateur radio X.25 PLP' \
        AF_DECnet 'DECnet; removed in Linux 6.1' \
        AF_NETBEUI 'Reserved for 802.2LLC' \
        AF_SECURITY 'Reserved for security callbacks' \
        AF_KEY 'IPsec key management (PF_KEY)' \
        AF_NETLINK 'Messages between the kernel and programs: routes, interfaces, firewall' \
        AF_ROUTE 'BSD\'s routing socket; on Linux another name for AF_NETLINK' \
        AF_PACKET 'Raw frames of a network interface' \
        AF_ASH 'Ash; never implemented' \
        AF_ECONET 'Acorn Econet; removed in Linux 3.5' \
        AF_ATMSVC 'ATM switched virtual circuits' \
        AF_RDS 'Reliable Datagram Sockets over InfiniBand or TCP' \
        AF_SNA 'IBM SNA; never implemented' \
        AF_IRDA 'Infrared; removed in Linux 4.17' \
        AF_PPPOX 'PPP over Ethernet, L2TP, PPTP' \
        AF_WANPIPE 'Sangoma WANPIPE; never in use' \
        AF_LLC 'IEEE 802.2 logical link control' \
        AF_IB 'InfiniBand native addresses' \
        AF_MPLS 'MPLS labels' \
        AF_CAN 'Controller Area Network bus' \
        AF_TIPC 'Cluster communication (TIPC)' \
        AF_BLUETOOTH 'Bluetooth' \
        AF_IUCV 'z/VM inter-user communication' \
        AF_RXRPC 'RxRPC, the transport of AFS' \
        AF_ISDN 'mISDN' \
        AF_PHONET 'Nokia modems\' Phonet' \
        AF_IEEE802154 'IEEE 802.15.4 low-rate wireless' \
        AF_CAIF 'ST-Ericsson modems\' CAIF' \
        AF_ALG 'The kernel\'s crypto API' \
        AF_NFC 'Near-field communication' \
        AF_VSOCK 'A virtual machine and its host' \
        AF_KCM 'Kernel connection multiplexor' \
        AF_QIPCRTR 'Qualcomm IPC router' \
        AF_SMC 'SMC-R: TCP\'s data over RDMA' \
        AF_XDP 'Express data path: frames past the network stack' \
        AF_MCTP 'Management component transport protocol' \
        AF_IMPLINK 'ARPANET IMP addresses; historic' \
        AF_NS 'Xerox NS; historic' \
        AF_ISO 'OSI protocols' \
        AF_OSI 'Another name for AF_ISO' \
        AF_LINK 'Link-layer addresses, as getifaddrs returns them' \
        AF_ATM 'ATM native addresses' \
        AF_CLUSTER 'Cluster products' \
        AF_NDRV 'Raw frames of a network interface' \
        AF_BTH 'Bluetooth RFCOMM' \
        AF_SYSTEM 'Kernel control and kernel events' \
        AF_NETBIOS 'NetBIOS names' \
        AF_HYPERV 'A Hyper-V virtual machine and its host' \
        AF_PPP 'PPP' \
        AF_IEEE80211 'Wireless frames' \
        AF_UTUN 'User-space tunnels' \
        SOCK_ 'all that begin with SOCK_' \
        SOCK_STREAM 'A reliable two-way byte stream: TCP, or local' \
        SOCK_DGRAM 'Separate messages, unreliable: UDP; reliable when local' \
        SOCK_RAW 'Raw network-layer packets; needs privilege' \
        SOCK_RDM 'Reliable messages in no fixed order' \
        SOCK_SEQPACKET 'Reliable messages in order, boundaries kept: SCTP, or local' \
        SOCK_DCCP 'Datagrams with congestion control (DCCP)' \
        SOCK_PACKET 'Raw frames; superseded by AF_PACKET' \
        SOCK_NONBLOCK 'Flag to socket(2): begin non-blocking' \
        SOCK_CLOEXEC 'Flag to socket(2): close the descriptor on exec' \
        IPPROTO_ 'all that begin with IPPROTO_' \
        IPPROTO_IP 'IPv4 options level; as a protocol: let the socket type choose' \
        IPPROTO_HOPOPTS 'IPv6 hop-by-hop options' \
        IPPROTO_ICMP 'ICMP for IPv4' \
        IPPROTO_IGMP 'Group management for IPv4 multicast' \
        IPPROTO_IPIP 'IPv4 in IP tunnels' \
        IPPROTO_TCP 'TCP, and its options level' \
        IPPROTO_EGP 'Exterior gateway protocol; historic' \
        IPPROTO_PUP 'Xerox PUP; historic' \
        IPPROTO_UDP 'UDP, and its options level' \
        IPPROTO_IDP 'Xerox IDP; historic' \
        IPPROTO_TP 'OSI transport class 4' \
        IPPROTO_DCCP 'Datagram congestion control protocol' \
        IPPROTO_IPV6 'IPv6 in IP tunnels, and the IPv6 options level' \
        IPPROTO_ROUTING 'IPv6 routing header' \
        IPPROTO_FRAGMENT 'IPv6 fragment header' \
        IPPROTO_RSVP 'Resource reservation protocol' \
        IPPROTO_GRE 'Generic routing encapsulation' \
        IPPROTO_ESP 'IPsec encapsulating security payload' \
        IPPROTO_AH 'IPsec authentication header' \
        IPPROTO_ICMPV6 'ICMP for IPv6' \
        IPPROTO_NONE 'IPv6: no next header' \
        IPPROTO_DSTOPTS 'IPv6 destination options' \
        IPPROTO_MTP 'Multicast transport protocol' \
        IPPROTO_BEETPH 'IPsec BEET mode pseudo header; Linux only, the IANA number is SATNET monitoring\'s' \
        IPPROTO_ENCAP 'Encapsulation header' \
        IPPROTO_PIM 'Protocol independent multicast' \
        IPPROTO_COMP 'IP payload compression' \
        IPPROTO_L2TP 'Layer two tunnelling, version 3' \
        IPPROTO_SCTP 'Stream control transmission protocol' \
        IPPROTO_MH 'IPv6 mobility header' \
        IPPROTO_UDPLITE 'UDP with partial checksums' \
        IPPROTO_MPLS 'MPLS in IP' \
        IPPROTO_ETHERNET 'Ethernet in IPv6 (SRv6)' \
        IPPROTO_AGGFRAG 'Aggregated and fragmented payload for ESP (RFC 9347)' \
        IPPROTO_RAW 'Raw packets, header by the caller' \
        IPPROTO_SMC 'Shared memory communications; Linux only, not on the wire' \
        IPPROTO_MPTCP 'Multipath TCP; Linux only, on the wire it is TCP' \
        IPPROTO_GGP 'Gateway to gateway protocol; historic' \
        IPPROTO_IPV4 'IPv4 encapsulated' \
        IPPROTO_CBT 'Core based trees; historic' \
        IPPROTO_ST 'Stream protocol; historic' \
        IPPROTO_RDP 'Reliable data protocol; historic' \
        IPPROTO_ND 'Sun network disk; historic' \
        IPPROTO_ICLFXBM 'ICL FXBM; historic' \
        IPPROTO_IGP 'Interior gateway protocol; historic' \
        IPPROTO_OSPFIGP 'OSPF' \
        IPPROTO_ETHERIP 'Ethernet in IP' \
        IPPROTO_IPCOMP 'IP payload compression' \
        IPPROTO_PGM 'Reliable multicast (PGM)' \
        IPPROTO_DIVERT 'Divert sockets of the packet filter' \
        SOL_ 'all that begin with SOL_' \
        SOL_IP 'IPv4 options, the IP_ ones; equal to IPPROTO_IP' \
        SOL_SOCKET 'Options of every socket, the SO_ ones' \
        SOL_TCP 'TCP options, the TCP_ ones; equal to IPPROTO_TCP' \
        SOL_UDP 'UDP options, the UDP_ ones; equal to IPPROTO_UDP' \
        SOL_IPV6 'IPv6 options, the IPV6_ ones; equal to IPPROTO_IPV6' \
        SOL_ICMPV6 'ICMPv6 options; equal to IPPROTO_ICMPV6' \
        SOL_RAW 'Raw IPv4 socket options' \
        SOL_DECNET 'DECnet options' \
        SOL_X25 'X.25 options' \
        SOL_PACKET 'AF_PACKET options' \
        SOL_ATM 'ATM options' \
        SOL_AAL 'ATM adaptation layer options' \
        SOL_IRDA 'Infrared options' \
        SOL_NETBEUI 'NetBEUI options' \
        SOL_LLC 'IEEE 802.2 options' \
        SOL_DCCP 'DCCP options' \
        SOL_NETLINK 'Netlink options' \
        SOL_TIPC 'TIPC options' \
        SOL_RXRPC 'RxRPC options' \
        SOL_PPPOL2TP 'PPP over L2TP options' \
        SOL_BLUETOOTH 'Bluetooth options' \
        SOL_PNPIPE 'Phonet pipe options' \
        SOL_RDS 'Reliable Datagram Sockets options' \
        SOL_IUCV 'z/VM IUCV options' \
        SOL_CAIF 'CAIF options' \
        SOL_ALG 'Kernel crypto API options' \
        SOL_NFC 'Near-field communication options' \
        SOL_KCM 'Kernel connection multiplexor options' \
        SOL_TLS 'Kernel TLS options' \
        SOL_XDP 'AF_XDP options' \
        SOL_MPTCP 'Multipath TCP options' \
        SOL_MCTP 'Management component transport options' \
        SOL_SMC 'Shared memory communication options' \
        SOL_VSOCK 'AF_VSOCK options' \
        SOL_CAN_BASE 'Level from which those of the CAN bus count' \
        SOL_CAN_RAW 'Raw CAN socket options' \
        SO_ 'all that begin with SO_' \
        SO_DEBUG 'Record debugging information in the protocol' \
        SO_REUSEADDR 'Bind although an old connection of that port lingers in TIME_WAIT; on Windows: take over a port in use' \
        SO_TYPE 'Read-only: the socket type, such as SOCK_STREAM' \
        SO_ERROR 'Read and clear the pending error' \
        SO_DONTROUTE 'Send only to directly connected hosts' \
        SO_BROADCAST 'Allow sending to a broadcast address; without it EACCES' \
        SO_SNDBUF 'Size of the send buffer in bytes; Linux doubles what is set' \
        SO_RCVBUF 'Size of the receive buffer in bytes; Linux doubles what is set' \
        SO_KEEPALIVE 'Probe an idle connection, to notice a dead peer' \
        SO_OOBINLINE 'Deliver urgent data within the stream' \
        SO_NO_CHECK 'Send UDP over IPv4 without a checksum' \
        SO_PRIORITY 'Queueing priority of outgoing packets' \
        SO_LINGER 'Whether close waits for unsent data; with zero seconds it resets the connection' \
        SO_BSDCOMPAT 'Ignored since Linux 2.6' \
        SO_REUSEPORT 'Several sockets bind one port and share its load' \
        SO_PASSCRED 'Receive the sender\'s credentials on a local socket' \
        SO_PEERCRED 'Read-only: process, user and group of a local peer' \
        SO_RCVLOWAT 'Least number of bytes that make the socket readable' \
        SO_SNDLOWAT 'Least number of free bytes that make the socket writable; not changeable on Linux' \
        SO_RCVTIMEO 'Time-out of receive and accept; then EAGAIN' \
        SO_RCVTIMEO_OLD 'SO_RCVTIMEO with the machine\'s own timeval' \
        SO_SNDTIMEO 'Time-out of send and connect; then EAGAIN or EINPROGRESS' \
        SO_SNDTIMEO_OLD 'SO_SNDTIMEO with the machine\'s own timeval' \
        SO_SECURITY_AUTHENTICATION 'Reserved, never implemented' \
        SO_SECURITY_ENCRYPTION_TRANSPORT 'Reserved, never implemented' \
        SO_SECURITY_ENCRYPTION_NETWORK 'Reserved, never implemented' \
        SO_BINDTODEVICE 'Use one network interface only, by name' \
        SO_ATTACH_FILTER 'Attach a classic BPF filter' \
        SO_GET_FILTER 'Read the classic BPF filter; the number of SO_ATTACH_FILTER' \
        SO_DETACH_FILTER 'Detach the BPF filter' \
        SO_DETACH_BPF 'Another name for SO_DETACH_FILTER' \
        SO_PEERNAME 'Read-only: the peer\'s address, as getpeername' \
        SO_TIMESTAMP 'Receive a time stamp in microseconds with each datagram' \
        SO_TIMESTAMP_OLD 'SO_TIMESTAMP with the machine\'s own timeval' \
        SO_ACCEPTCONN 'Read-only: whether the socket listens' \
        SO_PEERSEC 'Read-only: the peer\'s security label' \
        SO_SNDBUFFORCE 'SO_SNDBUF beyond net.core.wmem_max; needs CAP_NET_ADMIN' \
        SO_RCVBUFFORCE 'SO_RCVBUF beyond net.core.rmem_max; needs CAP_NET_ADMIN' \
        SO_PASSSEC 'Receive the sender\'s security label' \
        SO_TIMESTAMPNS 'Receive a time stamp in nanoseconds with each datagram' \
        SO_TIMESTAMPNS_OLD 'SO_TIMESTAMPNS with the machine\'s own timespec' \
        SO_MARK 'Mark of outgoing packets, for policy routing and the firewall; needs CAP_NET_ADMIN' \
        SO_TIMESTAMPING 'Time stamps of sent and received packets, hardware\'s too' \
        SO_TIMESTAMPING_OLD 'SO_TIMESTAMPING with the machine\'s own timespec' \
        SO_PROTOCOL 'Read-only: the protocol, such as IPPROTO_TCP' \
        SO_DOMAIN 'Read-only: the address family' \
        SO_RXQ_OVFL 'Receive a count of dropped datagrams' \
        SO_WIFI_STATUS 'Whether wireless frames were acknowledged' \
        SO_PEEK_OFF 'Where MSG_PEEK begins' \
        SO_NOFCS 'Leave the frame check sequence to the caller' \
        SO_LOCK_FILTER 'Forbid changes of the BPF filter' \
        SO_SELECT_ERR_QUEUE 'Report the error queue as exceptional in select' \
        SO_BUSY_POLL 'Microseconds to poll the device before sleeping' \
        SO_MAX_PACING_RATE 'Limit of the sending rate in bytes a second' \
        SO_BPF_EXTENSIONS 'Read-only: which BPF extensions the kernel has' \
        SO_INCOMING_CPU 'The processor that handles the socket\'s packets' \
        SO_ATTACH_BPF 'Attach an eBPF program' \
        SO_ATTACH_REUSEPORT_CBPF 'Classic BPF that picks a socket of a SO_REUSEPORT group' \
        SO_ATTACH_REUSEPORT_EBPF 'eBPF that picks a socket of a SO_REUSEPORT group' \
        SO_CNX_ADVICE 'Advice that the path is bad, try another' \
        SO_MEMINFO 'Read-only: the socket\'s use of memory' \
        SO_INCOMING_NAPI_ID 'Read-only: the device queue that received the last packet' \
        SO_COOKIE 'Read-only: the kernel\'s unique number of the socket' \
        SO_PEERGROUPS 'Read-only: supplementary groups of a local peer' \
        SO_ZEROCOPY 'Allow MSG_ZEROCOPY' \
        SO_TXTIME 'Send packets at set times' \
        SO_BINDTOIFINDEX 'Use one network interface only, by index' \
        SO_TIMESTAMP_NEW 'SO_TIMESTAMP with 64-bit times' \
        SO_TIMESTAMPNS_NEW 'SO_TIMESTAMPNS with 64-bit times' \
        SO_TIMESTAMPING_NEW 'SO_TIMESTAMPING with 64-bit times' \
        SO_RCVTIMEO_NEW 'SO_RCVTIMEO with 64-bit times' \
        SO_SNDTIMEO_NEW 'SO_SNDTIMEO with 64-bit times' \
        SO_DETACH_REUSEPORT_BPF 'Detach the program of a SO_REUSEPORT group' \
        SO_PREFER_BUSY_POLL 'Prefer busy polling to interrupts' \
        SO_BUSY_POLL_BUDGET 'Packets of one round of busy polling' \
        SO_NETNS_COOKIE 'Read-only: the kernel\'s unique number of the network namespace' \
        SO_BUF_LOCK 'Stop the kernel from tuning the buffer sizes' \
        SO_RESERVE_MEM 'Memory kept in reserve for the socket' \
        SO_TXREHASH 'Whether a connection in trouble tries another path' \
        SO_RCVMARK 'Receive the mark of each packet' \
        SO_PASSPIDFD 'Receive the sender\'s pidfd on a local socket' \
        SO_PEERPIDFD 'Read-only: a pidfd of the local peer' \
        SO_DEVMEM_LINEAR 'Received data is in host memory (device memory TCP)' \
        SO_DEVMEM_DMABUF 'Received data is in device memory (device memory TCP)' \
        SO_DEVMEM_DONTNEED 'Give received device memory back' \
        SO_RCVPRIORITY 'Receive the priority of each packet' \
        SO_PASSRIGHTS 'Whether descriptors may be received on a local socket' \
        SO_INQ 'Receive the number of bytes still queued on a local socket' \
        SO_DONTLINGER 'SO_LINGER turned off' \
        SO_EXCLUSIVEADDRUSE 'Keep others from taking over the port by SO_REUSEADDR' \
        SO_USELOOPBACK 'Hear one\'s own messages on a routing socket' \
        SO_TIMESTAMP_MONOTONIC 'Receive a time stamp of the monotonic clock' \
        SO_BSP_STATE 'Read-only: addresses, type and protocol at once' \
        SO_LABEL 'The socket\'s security label' \
        SO_PEERLABEL 'The peer\'s security label' \
        SO_NREAD 'Read-only: bytes ready to be read' \
        SO_NKE 'Attach a network kernel extension' \
        SO_NOSIGPIPE 'Fail with EPIPE, without the signal' \
        SO_NOADDRERR 'Ignore address errors' \
        SO_NWRITE 'Read-only: bytes not yet sent' \
        SO_REUSESHAREUID 'Share the port with sockets of other users' \
        SO_LINGER_SEC 'SO_LINGER counted in seconds' \
        SO_RANDOMPORT 'Random ephemeral ports' \
        SO_NP_EXTENSIONS 'Extensions beyond POSIX' \
        SO_NUMRCVPKT 'Read-only: datagrams in the receive queue' \
        SO_NET_SERVICE_TYPE 'Kind of traffic: voice, video, background' \
        SO_NETSVC_MARKING_LEVEL 'Read-only: how SO_NET_SERVICE_TYPE is marked' \
        SO_RESOLVER_SIGNATURE 'Signature of the resolver\'s answer' \
        SO_DONTTRUNC 'Keep the rest of a datagram that was too long' \
        SO_GROUP_ID 'Reserved' \
        SO_GROUP_PRIORITY 'Reserved' \
        SO_MAX_MSG_SIZE 'Read-only: the longest datagram' \
        SO_PROTOCOL_INFOA 'Read-only: the WSAPROTOCOL_INFOA of the socket' \
        SO_PROTOCOL_INFOW 'Read-only: the WSAPROTOCOL_INFOW of the socket' \
        SO_CONDITIONAL_ACCEPT 'The program, not the stack, accepts or rejects a connection' \
        SO_PAUSE_ACCEPT 'Refuse connections for a while' \
        SO_COMPARTMENT_ID 'The network compartment of the socket' \
        SO_RANDOMIZE_PORT 'Random ephemeral ports' \
        SO_PORT_SCALABILITY 'Ephemeral ports counted for each local address' \
        SO_REUSE_UNICASTPORT 'Choose the ephemeral port only at connect' \
        SO_REUSE_MULTICASTPORT 'Share a port for multicast only' \
        SO_WANTMORE 'Hint that more data is wanted' \
        SO_OPENTYPE 'Whether new sockets are overlapped' \
        SO_UPDATE_ACCEPT_CONTEXT 'Complete a socket made by AcceptEx' \
        SO_CONNECT_TIME 'Read-only: seconds since the connection was made' \
        SO_UPDATE_CONNECT_CONTEXT 'Complete a socket made by ConnectEx' \
        SO_WANTOOBFLAG 'Tell urgent data by a flag' \
        SO_J1939_FILTER 'J1939 sockets: which messages to receive' \
        SO_J1939_PROMISC 'J1939 sockets: receive every message' \
        SO_J1939_SEND_PRIO 'J1939 sockets: priority of outgoing messages' \
        SO_J1939_ERRQUEUE 'J1939 sockets: report errors and progress' \
        SO_VM_SOCKETS_BUFFER_SIZE 'AF_VSOCK sockets: size of the buffer' \
        SO_VM_SOCKETS_BUFFER_MIN_SIZE 'AF_VSOCK sockets: least size of the buffer' \
        SO_VM_SOCKETS_BUFFER_MAX_SIZE 'AF_VSOCK sockets: greatest size of the buffer' \
        TCP_ 'all that begin with TCP_' \
        TCP_NODELAY 'Send small segments at once (no Nagle algorithm)' \
        TCP_MAXSEG 'Largest segment' \
        TCP_CORK 'Hold back partial segments until uncorked' \
        TCP_KEEPIDLE 'Idle seconds before the first keep-alive probe' \
        TCP_KEEPINTVL 'Seconds between keep-alive probes' \
        TCP_KEEPCNT 'Unanswered keep-alive probes before the connection is dropped' \
        TCP_SYNCNT 'SYN retransmissions before connect gives up with ETIMEDOUT' \
        TCP_LINGER2 'Seconds that an orphan stays in FIN_WAIT2' \
        TCP_DEFER_ACCEPT 'Wake the listener only when data has come' \
        TCP_WINDOW_CLAMP 'Limit of the advertised window' \
        TCP_INFO 'Read-only: state, round-trip time, retransmissions and more' \
        TCP_QUICKACK 'Acknowledge at once' \
        TCP_CONGESTION 'Congestion control algorithm, by name' \
        TCP_MD5SIG 'Sign segments (RFC 2385), for BGP' \
        TCP_COOKIE_TRANSACTIONS 'TCP cookie transactions; removed in Linux 3.10' \
        TCP_THIN_LINEAR_TIMEOUTS 'Linear time-outs for thin streams' \
        TCP_THIN_DUPACK 'Early retransmission for thin streams; without effect since Linux 4.15' \
        TCP_USER_TIMEOUT 'Milliseconds that sent data may stay unacknowledged; then ETIMEDOUT' \
        TCP_REPAIR 'Take a connection\'s state out or put it back (checkpoint)' \
        TCP_REPAIR_QUEUE 'Which queue to repair' \
        TCP_QUEUE_SEQ 'Sequence number of the queue under repair' \
        TCP_REPAIR_OPTIONS 'TCP options of the connection under repair' \
        TCP_FASTOPEN 'Listener: queue length of TCP Fast Open' \
        TCP_TIMESTAMP 'Offset of the TCP time stamp clock' \
        TCP_NOTSENT_LOWAT 'Writable only while less than this is unsent' \
        TCP_CC_INFO 'Read-only: figures of the congestion control' \
        TCP_SAVE_SYN 'Keep the SYN\'s headers' \
        TCP_SAVED_SYN 'Read-only: the headers kept by TCP_SAVE_SYN' \
        TCP_REPAIR_WINDOW 'Window of the connection under repair' \
        TCP_FASTOPEN_CONNECT 'Client: TCP Fast Open by plain connect and write' \
        TCP_ULP 'Attach an upper-layer protocol, such as tls' \
        TCP_MD5SIG_EXT 'TCP_MD5SIG for an address prefix or an interface' \
        TCP_FASTOPEN_KEY 'Key of the TCP Fast Open cookies' \
        TCP_FASTOPEN_NO_COOKIE 'TCP Fast Open without a cookie' \
        TCP_ZEROCOPY_RECEIVE 'Receive by mapping pages' \
        TCP_INQ 'Receive the number of bytes still queued' \
        TCP_CM_INQ 'Control message of TCP_INQ' \
        TCP_TX_DELAY 'Delay outgoing packets by so many microseconds' \
        TCP_AO_ADD_KEY 'Add a key of the TCP authentication option (RFC 5925)' \
        TCP_AO_DEL_KEY 'Delete a key of the TCP authentication option' \
        TCP_AO_INFO 'State of the TCP authentication option' \
        TCP_AO_GET_KEYS 'Read-only: keys of the TCP authentication option' \
        TCP_AO_REPAIR 'TCP authentication option of the connection under repair' \
        TCP_IS_MPTCP 'Read-only: whether it is multipath TCP' \
        TCP_RTO_MAX_MS 'Longest retransmission time-out in milliseconds' \
        TCP_RTO_MIN_US 'Shortest retransmission time-out in microseconds' \
        TCP_DELACK_MAX_US 'Longest delay of an acknowledgement in microseconds' \
        TCP_EXPEDITED_1122 'Urgent data as in RFC 1122' \
        TCP_NOPUSH 'Hold back partial segments' \
        TCP_MAXRT 'Seconds of retransmission before the connection is dropped' \
        TCP_STDURG 'Urgent data as in RFC 961' \
        TCP_NOOPT 'Send no TCP options' \
        TCP_NOSYNRETRIES 'Never repeat the SYN' \
        TCP_TIMESTAMPS 'TCP time stamps (RFC 7323)' \
        TCP_CONGESTION_ALGORITHM 'Congestion control algorithm, by number' \
        TCP_DELAY_FIN_ACK 'Delay the acknowledgement of a FIN' \
        TCP_MAXRTMS 'Milliseconds of retransmission before the connection is dropped' \
        TCP_KEEPALIVE 'Idle seconds before the first keep-alive probe' \
        TCP_FAIL_CONNECT_ON_ICMP_ERROR 'Let ICMP errors end connect at once' \
        TCP_ICMP_ERROR_INFO 'Read-only: the ICMP error that ended connect' \
        TCP_CONNECTIONTIMEOUT 'Seconds that connect may take' \
        TCP_RXT_CONNDROPTIME 'Seconds of retransmission before the connection is dropped' \
        TCP_RXT_FINDROP 'Drop the connection after three unanswered FINs' \
        TCP_SENDMOREACKS 'Acknowledge every other segment' \
        TCP_ENABLE_ECN 'Explicit congestion notification' \
        TCP_CONNECTION_INFO 'Read-only: state, round-trip time, retransmissions and more' \
        TCP_BSDURGENT 'Urgent data as in BSD' \
        TCP_REPAIR_OFF_NO_WP 'TCP_REPAIR: end, without a window probe' \
        TCP_REPAIR_OFF 'TCP_REPAIR: end, with a window probe' \
        TCP_COOKIE_IN_ALWAYS 'TCP_COOKIE_TRANSACTIONS: discard a SYN without a cookie' \
        TCP_MD5SIG_FLAG_PREFIX 'TCP_MD5SIG_EXT: the key is for an address prefix' \
        TCP_REPAIR_ON 'TCP_REPAIR: begin' \
        TCP_COOKIE_OUT_NEVER 'TCP_COOKIE_TRANSACTIONS: never send a cookie' \
        TCP_S_DATA_IN 'TCP_COOKIE_TRANSACTIONS: data came with the SYN' \
        TCP_COOKIE_MIN 'Bytes of the shortest cookie of TCP_COOKIE_TRANSACTIONS' \
        TCP_S_DATA_OUT 'TCP_COOKIE_TRANSACTIONS: data goes with the SYN' \
        TCP_MAX_WINSHIFT 'Largest window scale' \
        TCP_COOKIE_MAX 'Bytes of the longest cookie of TCP_COOKIE_TRANSACTIONS' \
        TCP_COOKIE_PAIR_SIZE 'Bytes of a cookie pair of TCP_COOKIE_TRANSACTIONS' \
        TCP_MD5SIG_MAXKEYLEN 'Bytes of the longest TCP_MD5SIG key' \
        TCP_MSS 'Segment size where nothing is known' \
        TCP_MSS_DEFAULT 'Segment size for IPv4 where nothing is known (RFC 1122)' \
        TCP_MSS_DESIRED 'Segment size for IPv6 where nothing is known' \
        TCP_MAXWIN 'Largest window without scaling' \
        UDP_ 'all that begin with UDP_' \
        UDP_CORK 'Gather several writes into one datagram' \
        UDP_ENCAP 'Kind of encapsulation: one of UDP_ENCAP_' \
        UDP_NO_CHECK6_TX 'Send UDP over IPv6 without a checksum' \
        UDP_NO_CHECK6_RX 'Accept UDP over IPv6 without a checksum' \
        UDP_SEGMENT 'Send one buffer as datagrams of this size (segmentation offload)' \
        UDP_GRO 'Receive several datagrams as one buffer (receive offload)' \
        UDP_NOCHECKSUM 'Send without a checksum' \
        UDP_NOCKSUM 'Send without a checksum' \
        UDP_CHECKSUM_COVERAGE 'How much of the datagram the checksum covers' \
        UDP_ENCAP_ESPINUDP_NON_IKE 'UDP_ENCAP: ESP in UDP, old draft' \
        UDP_ENCAP_ESPINUDP 'UDP_ENCAP: ESP in UDP (RFC 3948)' \
        UDP_ENCAP_L2TPINUDP 'UDP_ENCAP: L2TP (RFC 2661)' \
        UDP_ENCAP_GTP0 'UDP_ENCAP: GTP version 0' \
        UDP_ENCAP_GTP1U 'UDP_ENCAP: GTP version 1, user plane' \
        UDP_ENCAP_RXRPC 'UDP_ENCAP: RxRPC' \
        IP_ 'all that begin with IP_' \
        IP_TOS 'Type of service: DSCP and ECN bits of outgoing packets' \
        IP_TTL 'Time to live of outgoing packets' \
        IP_HDRINCL 'Raw sockets: the caller writes the IP header' \
        IP_OPTIONS 'IP options of outgoing packets' \
        IP_ROUTER_ALERT 'Receive packets with the router alert option' \
        IP_RECVOPTS 'Receive the IP options of each packet' \
        IP_RECVRETOPTS 'Receive the IP options, as a reply would need them' \
        IP_RETOPTS 'Another name for IP_RECVRETOPTS' \
        IP_PKTINFO 'Receive interface and destination of each datagram, or set them for sending' \
        IP_PKTOPTIONS 'Control messages of the last packet' \
        IP_MTU_DISCOVER 'Path MTU discovery: one of IP_PMTUDISC_' \
        IP_PMTUDISC 'Another name for IP_MTU_DISCOVER' \
        IP_RECVERR 'Queue ICMP errors, with their sender, for MSG_ERRQUEUE' \
        IP_RECVTTL 'Receive the time to live of each packet' \
        IP_RECVTOS 'Receive the type of service of each packet' \
        IP_MTU 'Read-only: known path MTU of a connected socket' \
        IP_FREEBIND 'Allow binding to an address that this host has not (yet)' \
        IP_IPSEC_POLICY 'IPsec policy (KAME)' \
        IP_XFRM_POLICY 'IPsec policy (Linux)' \
        IP_PASSSEC 'Receive the security label of each packet' \
        IP_TRANSPARENT 'Bind to and answer for foreign addresses; needs CAP_NET_ADMIN' \
        IP_RECVORIGDSTADDR 'Receive the destination before redirection' \
        IP_ORIGDSTADDR 'Another name for IP_RECVORIGDSTADDR' \
        IP_MINTTL 'Drop packets of a smaller time to live' \
        IP_NODEFRAG 'Raw sockets: do not reassemble' \
        IP_CHECKSUM 'Receive the checksum of each packet' \
        IP_BIND_ADDRESS_NO_PORT 'Bind the address now, choose the port at connect' \
        IP_RECVFRAGSIZE 'Receive the largest fragment\'s size' \
        IP_RECVERR_RFC4884 'Queue the ICMP extensions too (RFC 4884)' \
        IP_MULTICAST_IF 'Interface for outgoing multicast' \
        IP_MULTICAST_TTL 'Time to live of outgoing multicast' \
        IP_MULTICAST_LOOP 'Whether outgoing multicast comes back to this host' \
        IP_ADD_MEMBERSHIP 'Join a multicast group' \
        IP_DROP_MEMBERSHIP 'Leave a multicast group' \
        IP_UNBLOCK_SOURCE 'Hear a multicast source again' \
        IP_BLOCK_SOURCE 'Stop hearing one multicast source' \
        IP_ADD_SOURCE_MEMBERSHIP 'Join a multicast group for one source' \
        IP_DROP_SOURCE_MEMBERSHIP 'Leave a multicast group for one source' \
        IP_MSFILTER 'Source filter of a multicast group' \
        IP_MULTICAST_ALL 'Deliver every group that this host joined, not only this socket' \
        IP_UNICAST_IF 'Interface for outgoing unicast' \
        IP_LOCAL_PORT_RANGE 'Range of this socket\'s ephemeral ports' \
        IP_PROTOCOL 'Read-only: the protocol of a raw socket' \
        IP_RECVDSTADDR 'Receive the destination of each datagram' \
        IP_DONTFRAGMENT 'Set don\'t fragment' \
        IP_PORTRANGE 'Which range ephemeral ports come from' \
        IP_RECVIF 'Receive the interface of each datagram' \
        IP_HOPLIMIT 'Receive the time to live of each datagram' \
        IP_RECEIVE_BROADCAST 'Whether broadcasts are received' \
        IP_PROTECTION_LEVEL 'Which peers may reach a listener' \
        IP_BOUND_IF 'Use one network interface only, by index' \
        IP_RECVPKTINFO 'Receive interface and destination of each datagram' \
        IP_DONTFRAG 'Set don\'t fragment' \
        IP_ECN 'Receive the ECN bits of each datagram' \
        IP_USER_MTU 'Upper limit of the path MTU' \
        IP_PMTUDISC_DONT 'IP_MTU_DISCOVER: never set don\'t fragment' \
        IP_DEFAULT_MULTICAST_LOOP 'Default of IP_MULTICAST_LOOP' \
        IP_DEFAULT_MULTICAST_TTL 'Default of IP_MULTICAST_TTL' \
        IP_PMTUDISC_WANT 'IP_MTU_DISCOVER: as the route says' \
        IP_PMTUDISC_DO 'IP_MTU_DISCOVER: always set don\'t fragment, and fail with EMSGSIZE' \
        IP_PMTUDISC_PROBE 'IP_MTU_DISCOVER: set don\'t fragment, ignore the path MTU' \
        IP_PMTUDISC_INTERFACE 'IP_MTU_DISCOVER: use the interface\'s MTU, ignore what the path reports' \
        IP_PMTUDISC_OMIT 'IP_MTU_DISCOVER: like INTERFACE, but fragment what is too long' \
        IP_MAX_MEMBERSHIPS 'Multicast groups a socket may join' \
        IPV6_ 'all that begin with IPV6_' \
        IPV6_ADDRFORM 'Turn an IPv6 socket with a mapped address into an IPv4 socket' \
        IPV6_2292PKTINFO 'IPV6_RECVPKTINFO of the older RFC 2292' \
        IPV6_2292HOPOPTS 'IPV6_RECVHOPOPTS of the older RFC 2292' \
        IPV6_2292DSTOPTS 'IPV6_RECVDSTOPTS of the older RFC 2292' \
        IPV6_2292RTHDR 'IPV6_RECVRTHDR of the older RFC 2292' \
        IPV6_2292PKTOPTIONS 'Control messages of the older RFC 2292' \
        IPV6_CHECKSUM 'Raw sockets: where the checksum stands' \
        IPV6_2292HOPLIMIT 'IPV6_RECVHOPLIMIT of the older RFC 2292' \
        IPV6_NEXTHOP 'Next hop of outgoing packets' \
        IPV6_AUTHHDR 'Receive the authentication header' \
        IPV6_UNICAST_HOPS 'Hop limit of outgoing packets' \
        IPV6_MULTICAST_IF 'Interface for outgoing multicast' \
        IPV6_MULTICAST_HOPS 'Hop limit of outgoing multicast' \
        IPV6_MULTICAST_LOOP 'Whether outgoing multicast comes back to this host' \
        IPV6_JOIN_GROUP 'Join a multicast group' \
        IPV6_ADD_MEMBERSHIP 'Another name for IPV6_JOIN_GROUP' \
        IPV6_LEAVE_GROUP 'Leave a multicast group' \
        IPV6_DROP_MEMBERSHIP 'Another name for IPV6_LEAVE_GROUP' \
        IPV6_ROUTER_ALERT 'Receive packets with the router alert option' \
        IPV6_MTU_DISCOVER 'Path MTU discovery: one of IPV6_PMTUDISC_' \
        IPV6_MTU 'Known path MTU of a connected socket' \
        IPV6_RECVERR 'Queue ICMPv6 errors, with their sender, for MSG_ERRQUEUE' \
        IPV6_V6ONLY 'Whether an IPv6 socket refuses IPv4 as mapped addresses' \
        IPV6_JOIN_ANYCAST 'Answer for an anycast address' \
        IPV6_LEAVE_ANYCAST 'Stop answering for an anycast address' \
        IPV6_MULTICAST_ALL 'Deliver every group that this host joined, not only this socket' \
        IPV6_ROUTER_ALERT_ISOLATE 'Router alerts of this network namespace only' \
        IPV6_RECVERR_RFC4884 'Queue the ICMPv6 extensions too (RFC 4884)' \
        IPV6_IPSEC_POLICY 'IPsec policy (KAME)' \
        IPV6_XFRM_POLICY 'IPsec policy (Linux)' \
        IPV6_HDRINCL 'Raw sockets: the caller writes the IPv6 header' \
        IPV6_RECVPKTINFO 'Receive interface and destination of each datagram' \
        IPV6_PKTINFO 'Interface and source of outgoing datagrams' \
        IPV6_RECVHOPLIMIT 'Receive the hop limit of each datagram' \
        IPV6_HOPLIMIT 'Hop limit of one outgoing datagram' \
        IPV6_RECVHOPOPTS 'Receive the hop-by-hop options' \
        IPV6_HOPOPTS 'Hop-by-hop options of outgoing packets' \
        IPV6_RXHOPOPTS 'Another name for IPV6_HOPOPTS' \
        IPV6_RTHDRDSTOPTS 'Destination options before the routing header' \
        IPV6_RECVRTHDR 'Receive the routing header' \
        IPV6_RTHDR 'Routing header of outgoing packets' \
        IPV6_RECVDSTOPTS 'Receive the destination options' \
        IPV6_DSTOPTS 'Destination options of outgoing packets' \
        IPV6_RXDSTOPTS 'Another name for IPV6_DSTOPTS' \
        IPV6_RECVPATHMTU 'Receive changes of the path MTU' \
        IPV6_PATHMTU 'Read-only: the path MTU, or a control message that tells it' \
        IPV6_DONTFRAG 'Never fragment on this host' \
        IPV6_RECVTCLASS 'Receive the traffic class of each datagram' \
        IPV6_TCLASS 'Traffic class of outgoing packets' \
        IPV6_AUTOFLOWLABEL 'Whether the kernel sets flow labels' \
        IPV6_ADDR_PREFERENCES 'Which source addresses to prefer (RFC 5014)' \
        IPV6_MINHOPCOUNT 'Drop packets of a smaller hop limit' \
        IPV6_RECVORIGDSTADDR 'Receive the destination before redirection' \
        IPV6_ORIGDSTADDR 'Another name for IPV6_RECVORIGDSTADDR' \
        IPV6_TRANSPARENT 'Bind to and answer for foreign addresses; needs CAP_NET_ADMIN' \
        IPV6_UNICAST_IF 'Interface for outgoing unicast' \
        IPV6_RECVFRAGSIZE 'Receive the largest fragment\'s size' \
        IPV6_FREEBIND 'Allow binding to an address that this host has not (yet)' \
        IPV6_PORTRANGE 'Which range ephemeral ports come from' \
        IPV6_PROTECTION_LEVEL 'Which peers may reach a listener' \
        IPV6_RECVIF 'Receive the interface of each datagram' \
        IPV6_ECN 'Receive the ECN bits of each datagram' \
        IPV6_USER_MTU 'Upper limit of the path MTU' \
        IPV6_BOUND_IF 'Use one network interface only, by index' \
        IPV6_PMTUDISC_DONT 'IPV6_MTU_DISCOVER: never report a path MTU that is too small' \
        IPV6_RTHDR_LOOSE 'Routing header: loose source route' \
        IPV6_RTHDR_TYPE_0 'Routing header type 0, deprecated (RFC 5095)' \
        IPV6_PMTUDISC_WANT 'IPV6_MTU_DISCOVER: as the route says' \
        IPV6_RTHDR_STRICT 'Routing header: strict source route' \
        IPV6_PMTUDISC_DO 'IPV6_MTU_DISCOVER: never fragment, and fail with EMSGSIZE' \
        IPV6_PMTUDISC_PROBE 'IPV6_MTU_DISCOVER: ignore the path MTU' \
        IPV6_PMTUDISC_INTERFACE 'IPV6_MTU_DISCOVER: use the interface\'s MTU, ignore what the path reports' \
        IPV6_PMTUDISC_OMIT 'IPV6_MTU_DISCOVER: like INTERFACE, but fragment what is too long' \
        SCM_ 'all that begin with SCM_' \
        SCM_RIGHTS 'Control message: passes open descriptors' \
        SCM_CREDENTIALS 'Control message: process, user and group of the sender' \
        SCM_SECURITY 'Control message: security label of the sender' \
        SCM_PIDFD 'Control message: pidfd of the sender' \
        SCM_TIMESTAMP 'Control message of SO_TIMESTAMP' \
        SCM_TIMESTAMPNS 'Control message of SO_TIMESTAMPNS' \
        SCM_TIMESTAMPING 'Control message of SO_TIMESTAMPING' \
        SCM_WIFI_STATUS 'Control message of SO_WIFI_STATUS' \
        SCM_TIMESTAMPING_OPT_STATS 'Control message: TCP statistics with a time stamp' \
        SCM_TIMESTAMPING_PKTINFO 'Control message: interface and length with a time stamp' \
        SCM_TXTIME 'Control message: when to send this packet' \
        SCM_DEVMEM_LINEAR 'Control message of SO_DEVMEM_LINEAR' \
        SCM_DEVMEM_DMABUF 'Control message of SO_DEVMEM_DMABUF' \
        SCM_TS_OPT_ID 'Control message: the number that its time stamp will bear' \
        SCM_INQ 'Control message of SO_INQ' \
        SCM_CREDS 'Control message: credentials of the sender' \
        SCM_TIMESTAMP_MONOTONIC 'Control message of SO_TIMESTAMP_MONOTONIC' \
        SCM_J1939_DEST_ADDR 'Control message: destination address of a J1939 message' \
        SCM_J1939_DEST_NAME 'Control message: destination name of a J1939 message' \
        SCM_J1939_PRIO 'Control message: priority of a J1939 message' \
        SCM_J1939_ERRQUEUE 'Control message: error queue of a J1939 socket' \
        MSG_ 'all that begin with MSG_' \
        MSG_OOB 'Send or receive urgent data' \
        MSG_PEEK 'Receive, but leave the data in the queue' \
        MSG_DONTROUTE 'Send only to directly connected hosts' \
        MSG_TRYHARD 'Another name for MSG_DONTROUTE (DECnet)' \
        MSG_CTRUNC 'Result: control data was cut off' \
        MSG_PROXY 'Reserved' \
        MSG_TRUNC 'Result: the datagram was longer than the buffer; as a flag: return its real length' \
        MSG_DONTWAIT 'Do not block in this call' \
        MSG_EOR 'End of a record' \
        MSG_WAITALL 'Wait until the buffer is full' \
        MSG_FIN 'Reserved for the kernel' \
        MSG_SYN 'Reserved for the kernel' \
        MSG_CONFIRM 'The peer has answered: spare the neighbour probe' \
        MSG_RST 'Reserved for the kernel' \
        MSG_ERRQUEUE 'Receive from the error queue (IP_RECVERR)' \
        MSG_NOSIGNAL 'Fail with EPIPE, without the signal' \
        MSG_MORE 'More data follows: hold back a partial segment' \
        MSG_WAITFORONE 'recvmmsg: block only until the first message' \
        MSG_BATCH 'Reserved for the kernel: more messages follow' \
        MSG_ZEROCOPY 'Send straight from the caller\'s memory' \
        MSG_FASTOPEN 'Connect and send in one step (TCP Fast Open)' \
        MSG_CMSG_CLOEXEC 'Close received descriptors on exec' \
        MSG_PUSH_IMMEDIATE 'Complete the receive with what has come' \
        MSG_EOF 'Send, then close this direction' \
        MSG_BCAST 'Result: was received by broadcast' \
        MSG_FLUSH 'Begin of held data: send now' \
        MSG_HOLD 'Hold the data back' \
        MSG_MCAST 'Result: was received by multicast' \
        MSG_SEND 'Send what was held back' \
        MSG_HAVEMORE 'Result: more data is ready' \
        MSG_RCVMORE 'Result: more of this record is ready' \
        MSG_PARTIAL 'Part of a message' \
        MSG_NEEDSA 'Fail where no address can be given' \
        SHUT_ 'all that begin with SHUT_' \
        SHUT_RD 'No more receives; SD_RECEIVE on Windows' \
        SHUT_WR 'No more sends: the peer reads the end; SD_SEND on Windows' \
        SHUT_RDWR 'Neither receives nor sends; SD_BOTH on Windows' \
        AI_ 'all that begin with AI_' \
        AI_PASSIVE 'Addresses to bind, not to connect to: without a host the wildcard' \
        AI_CANONNAME 'Return the canonical name too' \
        AI_NUMERICHOST 'The host is an address: no lookup' \
        AI_V4MAPPED 'With AF_INET6: IPv4-mapped addresses where there is no IPv6' \
        AI_ALL 'With AI_V4MAPPED: both IPv6 and IPv4-mapped' \
        AI_ADDRCONFIG 'Only families of which this host has an address beside loopback' \
        AI_IDN 'Convert an internationalised name before the lookup' \
        AI_CANONIDN 'Convert the canonical name back to Unicode' \
        AI_IDN_ALLOW_UNASSIGNED 'Ignored since glibc 2.28' \
        AI_IDN_USE_STD3_ASCII_RULES 'Ignored since glibc 2.28' \
        AI_NUMERICSERV 'The service is a port number: no lookup' \
        AI_V4MAPPED_CFG 'AI_V4MAPPED where the kernel supports mapped addresses' \
        AI_DEFAULT 'AI_V4MAPPED_CFG and AI_ADDRCONFIG' \
        AI_NON_AUTHORITATIVE 'Also answers that are not authoritative' \
        AI_SECURE 'Only over a secure channel' \
        AI_RETURN_PREFERRED_NAMES 'Preferred names for publication' \
        AI_FQDN 'Return the fully qualified name' \
        AI_FILESERVER 'The host is a file server' \
        AI_DISABLE_IDN_ENCODING 'Do not convert an internationalised name' \
        AI_UNUSABLE 'Also addresses that this host can\'t reach' \
        NI_ 'all that begin with NI_' \
        NI_NUMERICHOST 'Return the address: no lookup' \
        NI_NUMERICSERV 'Return the port number: no lookup' \
        NI_NOFQDN 'Return only the host part of a local name' \
        NI_NAMEREQD 'Fail with EAI_NONAME when there is no name' \
        NI_DGRAM 'The service is a datagram service' \
        NI_IDN 'Convert the name to Unicode' \
        NI_IDN_ALLOW_UNASSIGNED 'Ignored since glibc 2.28' \
        NI_IDN_USE_STD3_ASCII_RULES 'Ignored since glibc 2.28' \
        NI_WITHSCOPEID 'Reserved' \
        NI_NUMERICSCOPE 'Return the scope as a number' \
        NI_MAXSERV 'Bytes that hold any service name' \
        NI_MAXHOST 'Bytes that hold any host name' \
        EAI_ 'all that begin with EAI_' \
        EAI_BADFLAGS 'Bad value for ai_flags' \
        EAI_NONAME 'Name or service not known' \
        EAI_AGAIN 'Temporary failure in name resolution' \
        EAI_FAIL 'Non-recoverable failure in name resolution' \
        EAI_NODATA 'No address associated with hostname' \
        EAI_FAMILY 'ai_family not supported' \
        EAI_SOCKTYPE 'ai_socktype not supported' \
        EAI_SERVICE 'Servname not supported for ai_socktype' \
        EAI_ADDRFAMILY 'Address family for hostname not supported' \
        EAI_MEMORY 'Memory allocation failure' \
        EAI_SYSTEM 'System error' \
        EAI_OVERFLOW 'Result too large for supplied buffer' \
        EAI_INPROGRESS 'Processing request in progress' \
        EAI_CANCELED 'Request canceled' \
        EAI_NOTCANCELED 'Request not canceled' \
        EAI_ALLDONE 'All requests done' \
        EAI_INTR 'Interrupted by a signal' \
        EAI_IDN_ENCODE 'Parameter string not correctly encoded' \
        EAI_BADHINTS 'Bad hints' \
        EAI_PROTOCOL 'ai_protocol not supported'
end

function __netprobe_actions
    printf '%s\t%s\n' \
        list 'which scenarios there are' \
        show 'the file of one' \
        run 'build its network, run a command in it, take it away' \
        shell 'the same with a shell' \
        score 'have scenarios diagnosed, and grade what is found'
end

function __netprobe_scenarios
    printf '%s\t%s\n' \
        absent-in-expired-zone 'The name does not exist, and that its zone has expired matters to nobody who does not validate' \
        address-loopback 'The zone gives a public name the loopback address' \
        address-private 'The zone gives a public name an address of a private network' \
        admin-prohibited 'A router says that it is administratively prohibited' \
        alias-expired 'The signature of the alias has expired, and that of its target has not' \
        alias-without-address 'The alias leads to a name that has no address' \
        ambiguous-address 'An address that is read in different ways' \
        auth-no-tcp 'The zone\'s server does not answer by TCP, and the answer needs it' \
        backlog-full 'A program on this host no longer accepts connections' \
        cached-failure 'The resolver remembers a failure' \
        clock-skew 'The resolver\'s clock is wrong' \
        cname-conflict 'The name is an alias for one type, and has an address of its own for another' \
        cname-dangling 'An alias leads to a name that does not exist' \
        cname-loop 'Aliases lead round in a circle' \
        delegation-circle 'Two zones have their servers in one another, without glue' \
        delegation-dead 'None of the zone\'s servers can be reached' \
        delegation-lame 'The zone is delegated to servers that do not have it' \
        delegation-partial 'One of the zone\'s two servers is dead' \
        denial-broken 'The zone does not prove what it does not have' \
        dns-interception 'A router answers every question to any name server' \
        ds-mismatch 'The parent vouches for a key that the zone does not have' \
        ent-nxdomain 'The zone\'s servers deny a name below which others exist' \
        env-localdomain 'LOCALDOMAIN in the environment leads elsewhere' \
        firewall-drop 'A firewall drops the connection' \
        firewall-reject 'A firewall rejects the connection' \
        firewall-reset 'A firewall on the way refuses with a reset' \
        forwarder-strips 'The resolver validates what a forwarder has stripped' \
        gai-precedence 'gai.conf puts IPv4 first, which leads nowhere' \
        glue-mismatch 'The parent\'s glue of one server leads to nobody' \
        greeting-missing 'The service accepts connections and says nothing' \
        greeting-rejected 'The service turns everybody away' \
        healthy-cname-chain 'Healthy, an alias across zones' \
        healthy-dnssec 'Healthy, signed' \
        healthy-dual-stack 'Healthy, with both families' \
        healthy-hosts-name 'Healthy, a name of the hosts file alone' \
        healthy-ipv4-host 'Healthy, a host of IPv4 alone and a name of both' \
        healthy-ipv4-only 'Healthy, IPv4 alone' \
        healthy-ipv6-only 'Healthy, IPv6 alone with DNS64' \
        healthy-island 'Healthy: a zone that is signed below one that is not' \
        healthy-large-answer 'Healthy, an answer that needs TCP' \
        healthy-ndots 'Healthy, with ndots' \
        healthy-root-blocked 'Nothing is wrong, but that this host may not ask the servers of the root' \
        healthy-search 'Healthy, with a search list' \
        healthy-this-host 'Healthy, nothing but this host' \
        hosts-bad-line 'A line of the hosts file has its fields swapped' \
        hosts-override 'A line of the hosts file leads elsewhere' \
        hosts-sinkhole 'The hosts file leads the name to the unspecified address' \
        http-unavailable 'The web server serves nobody for now' \
        invalid-name 'The name has a character that no host name has, so that nobody is asked for it' \
        ipv6-broken 'The way for IPv6 is dead' \
        ipv6-disabled 'IPv6 is disabled on this host' \
        ipv6-port-dropped 'A firewall drops one port over IPv6, and all else passes' \
        java-hosts-file 'Java resolves from a file of its own alone' \
        java-ipv4-only 'Java is told to do without IPv6, and the name has nothing else' \
        java-negative-cache 'Java programs keep failures for ever' \
        java-order 'Java begins with an address family that leads nowhere' \
        java-positive-cache 'Java programs keep addresses for ever' \
        java-proxy 'Java goes through a proxy, and other programs don\'t' \
        java-resolver 'A resolver of its own is on the class path of every Java program' \
        java-truststore 'Java is told to trust a store that is not there' \
        link-down 'The only interface is down' \
        mtu-blackhole 'Large packets vanish on the way' \
        mtu-one-way 'Large packets vanish on the way back' \
        name-absent 'The name does not exist' \
        neighbour-absent 'Nobody on the local network has the address' \
        no-ipv4-route 'The name has IPv4 alone, and this host has none' \
        no-ipv6-route 'The name has IPv6 alone, and this host has none' \
        no-localhost 'nsswitch.conf does not ask the hosts file, which has localhost' \
        ns-mismatch 'The registrar still names a server that the zone has given up, and that is gone' \
        ns-unresolvable 'The names of the zone\'s servers lead to no address' \
        nsec3-iterations 'The zone\'s denials take 500 rounds of hashing' \
        nss-early-return 'nsswitch.conf ends the lookup before DNS' \
        nss-module 'nsswitch.conf names a module that is not there' \
        nss-no-dns 'nsswitch.conf does not ask DNS' \
        nxdomain-rewrite 'Names that do not exist lead to a search page' \
        path-conntrack 'The second of two questions sent together is lost' \
        path-fragments 'Fragments are dropped on the way' \
        path-timeout 'Nothing comes back from the host at all' \
        policy-blocked 'The resolver blocks the name, and says so' \
        policy-sinkhole 'The resolver leads the name to nowhere, and says nothing' \
        ports-exhausted 'All local ports for the destination are taken' \
        python 'A healthy sample Internet' \
        rebind-protection 'The resolver withholds private addresses' \
        relative-ipv6 'The final dot is missing from a name that has an IPv6 address alone' \
        relative-name 'The final dot is missing in the zone file' \
        remote-no-route 'A router on the way has no route to the address' \
        reply-mismatch 'Answers have the wrong message ID' \
        resolv-capitals 'NAMESERVER in capitals' \
        resolv-empty 'resolv.conf is empty' \
        resolv-fourth 'Three dead name servers before the one that works' \
        resolv-port 'The line in resolv.conf names a port' \
        resolv-unreadable 'resolv.conf can not be read' \
        resolver-acl 'The resolver does not serve this network' \
        resolver-authoritative 'resolv.conf names an authoritative server' \
        resolver-first-dead 'The first of two name servers is dead' \
        resolver-forward-loop 'The resolver on this host forwards to itself' \
        resolver-local-firewall 'A filter on this host forbids DNS' \
        resolver-loss 'Every third datagram of the resolver gets lost' \
        resolver-not-ready 'The resolver has only just started, and says so' \
        resolver-port-closed 'Nobody listens at the resolver\'s port' \
        resolver-silent 'The resolver drops questions without a word' \
        resolver-slow 'The resolver takes a second and a half for everything' \
        resolver-tcp-blocked 'The answer does not fit a datagram, and TCP is dropped' \
        resolver-tcp-refused 'The answer does not fit a datagram, and TCP is refused' \
        resolver-unreachable 'A router says that the resolver can not be reached' \
        root-blocked-expired 'A signature has expired, and this host may not ask the servers of the root' \
        root-blocked-lame 'A lame delegation, and this host may not ask the servers of the root' \
        route-loop 'Two routers hand the packet to and fro' \
        route-none 'This host has no route to the address' \
        route-prohibit 'A route of this host forbids the address' \
        route-upstream 'A router on the way has no path' \
        rrsig-missing 'Records have lost their signature' \
        scope-missing 'A link-local address without its interface' \
        search-capture 'A wildcard in a search domain captures the name' \
        search-long 'A long search list before every name' \
        serial-skew 'The zone\'s second server has an old version of it, in which the name has another address' \
        server-aaaa-rcode 'AAAA is answered by NXDOMAIN, though the name exists' \
        server-edns 'The resolver does not understand EDNS' \
        server-qtype 'Questions for AAAA get no answer' \
        sig-expired 'The zone\'s signatures have expired' \
        sig-invalid 'A record was changed after it was signed' \
        sig-not-yet-valid 'The zone\'s signatures are not valid yet' \
        special-use 'A name of multicast DNS is looked up in DNS' \
        split-horizon 'Two resolvers, of which one has a view of its own' \
        stale-negative 'The resolver remembers that the name did not exist' \
        stale-positive 'The resolver serves an address that the name has no longer' \
        tcp-refused 'Nobody listens on the port' \
        tls-client-certificate 'The server wants a certificate of the client' \
        tls-closed 'The server closes the connection instead of its first words' \
        tls-expired 'The server\'s certificate has expired' \
        tls-incomplete 'The server does not send the intermediate certificate' \
        tls-not-yet-valid 'The server\'s certificate is not valid yet' \
        tls-plaintext 'The server does not speak TLS on the port' \
        tls-reset 'The connection is reset during the handshake' \
        tls-self-signed 'The server\'s certificate is signed by itself' \
        tls-sni 'The server does not know the name that is asked for' \
        tls-stall 'The server hears the client and says nothing' \
        tls-untrusted 'The server\'s certificate is of an authority that nobody knows' \
        tls-version 'The server speaks a version of TLS alone that the client has turned off' \
        tls-wrong-eku 'The server\'s certificate is not meant for servers' \
        tls-wrong-name 'The server\'s certificate is for another name' \
        trust-anchor 'The resolver trusts a key that the root does not have' \
        type-absent 'The name has no addresses' \
        unsupported-alg 'The parent vouches for a key of an algorithm that nobody knows' \
        wildcard 'A wildcard answers for a name that nobody meant' \
        zone-expired 'Secondary servers have lost their zone'
end

complete -c netprobe -f

# What stands in a command's place.
complete -c netprobe -n __netprobe_needs_command -a '(__netprobe_commands)'
complete -c netprobe -n __netprobe_needs_command -s h -l help -d 'Show this help; netprobe COMMAND --help shows a command\'s'
complete -c netprobe -n __netprobe_needs_command -s V -l version -d 'Show what runs: netprobe, the JVM, the platform'
complete -c netprobe -n '__netprobe_operand help 1' -a '(__netprobe_commands)'

# What each command takes.
complete -c netprobe -n '__netprobe_option diagnose -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option diagnose -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option diagnose' -l second-opinion -x -d 'Ask this server, too: ADDRESS, ADDRESS#PORT, tls://ADDRESS or https://NAME/PATH; may be given again. Names are private: else nobody is asked but this host\'s servers, and those from the root down'
complete -c netprobe -n '__netprobe_option diagnose --timeout' -l timeout -x -d 'Wait for one server or one port for TIME, such as 2s or 500ms (default 3500ms)'
complete -c netprobe -n '__netprobe_option diagnose --root-hints' -l root-hints -rF -d 'Begin at the root servers of FILE (zone-file form), instead of the Internet\'s'
complete -c netprobe -n '__netprobe_option diagnose --anchor' -l anchor -rF -d 'Trust the DS or DNSKEY records of FILE (zone-file form), instead of IANA\'s'
complete -c netprobe -n '__netprobe_option diagnose --ca' -l ca -rF -d 'Trust the certificates in FILE (PEM), instead of the system\'s'
complete -c netprobe -n '__netprobe_option diagnose --cert' -l cert -rF -d 'Show the certificate in FILE (PEM) to a server that asks for one'
complete -c netprobe -n '__netprobe_option diagnose --key' -l key -rF -d 'The private key of the certificate, if it is not in the same file'
complete -c netprobe -n '__netprobe_option diagnose --save' -l save -rF -d 'Keep everything observed in FILE, a line a target'
complete -c netprobe -n '__netprobe_option diagnose --from' -l from -rF -d 'Judge what --save kept or --json wrote, without a network; - is standard input'
complete -c netprobe -n '__netprobe_option diagnose --redact' -l redact -d 'Replace names and addresses, the same always by the same, so that the report can be shown to others'
complete -c netprobe -n '__netprobe_option diagnose --explain' -l explain -x -d 'Print the page of a finding, such as resolver.timeout, and exit'
complete -c netprobe -n '__netprobe_option diagnose -v --verbose' -s v -l verbose -d 'Show all that is known, and not only what is usually wanted'
complete -c netprobe -n '__netprobe_option diagnose --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option diagnose --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option diagnose --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option diagnose --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option diagnose -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand diagnose 1+' -a '(__fish_print_hostnames)'
complete -c netprobe -n '__netprobe_option resolve -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option resolve -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option resolve --via' -l via -xa 'system jvm dns' -d 'Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe\'s own resolver (dns)'
complete -c netprobe -n '__netprobe_option resolve' -l server -x -d 'Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
complete -c netprobe -n '__netprobe_option resolve -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option resolve --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option resolve --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option resolve --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option resolve --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option resolve --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option resolve -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand resolve 1+' -a '(__fish_print_hostnames)'
complete -c netprobe -n '__netprobe_option reverse --via' -l via -xa 'system jvm dns' -d 'Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe\'s own resolver (dns)'
complete -c netprobe -n '__netprobe_option reverse' -l server -x -d 'Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
complete -c netprobe -n '__netprobe_option reverse -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option reverse --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option reverse --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option reverse --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option reverse --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option reverse --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option reverse -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand reverse 1+' -a '(__fish_print_hostnames)'
complete -c netprobe -n '__netprobe_option addrinfo -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option addrinfo -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option addrinfo --family -4 -6' -l family -xa 'AF_UNSPEC AF_INET AF_INET6' -d 'Address family, such as AF_INET6, inet6 or 10'
complete -c netprobe -n '__netprobe_option addrinfo --type' -l type -xa 'SOCK_STREAM SOCK_DGRAM SOCK_RAW' -d 'Socket type, such as SOCK_STREAM, stream or 1'
complete -c netprobe -n '__netprobe_option addrinfo --protocol' -l protocol -xa 'IPPROTO_TCP IPPROTO_UDP IPPROTO_UDPLITE IPPROTO_SCTP IPPROTO_ICMP IPPROTO_ICMPV6' -d 'Protocol, such as IPPROTO_TCP, tcp or 6'
complete -c netprobe -n '__netprobe_option addrinfo' -l flags -xa '(__netprobe_list AI_PASSIVE AI_CANONNAME AI_NUMERICHOST AI_V4MAPPED AI_ALL AI_ADDRCONFIG AI_IDN AI_CANONIDN AI_NUMERICSERV)' -d 'Flags, such as AI_PASSIVE, passive or 1; may be given again'
complete -c netprobe -n '__netprobe_option addrinfo --explain' -l explain -d 'Say which rule of RFC 6724 put each address where it is'
complete -c netprobe -n '__netprobe_option addrinfo --via' -l via -xa 'system jvm dns' -d 'Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe\'s own resolver (dns)'
complete -c netprobe -n '__netprobe_option addrinfo' -l server -x -d 'Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
complete -c netprobe -n '__netprobe_option addrinfo -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option addrinfo --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option addrinfo --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option addrinfo --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option addrinfo --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option addrinfo --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option addrinfo -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand addrinfo 1' -a '(__fish_print_hostnames)'
complete -c netprobe -n '__netprobe_operand addrinfo 2' -a '(__netprobe_names /etc/services)'
complete -c netprobe -n '__netprobe_option nameinfo' -l flags -xa '(__netprobe_list NI_NUMERICHOST NI_NUMERICSERV NI_NOFQDN NI_NAMEREQD NI_DGRAM NI_IDN)' -d 'Flags, such as NI_NUMERICHOST, numerichost or 1; may be given again'
complete -c netprobe -n '__netprobe_option nameinfo --flow-info' -l flow-info -x -d 'Flow information of an IPv6 address, 0 to 1048575'
complete -c netprobe -n '__netprobe_option nameinfo --scope-id' -l scope-id -x -d 'Scope of an IPv6 address by number, instead of %scope'
complete -c netprobe -n '__netprobe_option nameinfo -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option nameinfo --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option nameinfo --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option nameinfo --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option nameinfo --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option nameinfo --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option nameinfo -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_option hostname -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option hostname -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option hostname --via' -l via -xa 'system jvm dns' -d 'Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe\'s own resolver (dns)'
complete -c netprobe -n '__netprobe_option hostname' -l server -x -d 'Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
complete -c netprobe -n '__netprobe_option hostname -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option hostname --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option hostname --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option hostname --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option hostname --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option hostname --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option hostname -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_option fqdn --via' -l via -xa 'system jvm dns' -d 'Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe\'s own resolver (dns)'
complete -c netprobe -n '__netprobe_option fqdn' -l server -x -d 'Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
complete -c netprobe -n '__netprobe_option fqdn -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option fqdn --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option fqdn --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option fqdn --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option fqdn --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option fqdn --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option fqdn -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand fqdn 1+' -a '(__fish_print_hostnames)'
complete -c netprobe -n '__netprobe_option query' -s t -l type -x -d 'Ask for this type, such as MX or TYPE65280. May be given again'
complete -c netprobe -n '__netprobe_option query -c --class' -s c -l class -x -d 'Ask in this class, such as CH (default IN)'
complete -c netprobe -n '__netprobe_option query' -s q -l name -x -d 'Ask for this name, whatever it looks like. May be given again'
complete -c netprobe -n '__netprobe_option query' -s x -l reverse -x -d 'Ask for the names of this address (PTR). May be given again'
complete -c netprobe -n '__netprobe_option query -f --file' -s f -l file -rF -d 'Read requests from FILE, as from standard input'
complete -c netprobe -n '__netprobe_option query --search' -l search -d 'Try short names with the search list of resolv.conf'
complete -c netprobe -n '__netprobe_option query' -l domain -x -d 'Try short names with this domain instead. May be given again'
complete -c netprobe -n '__netprobe_option query --ndots' -l ndots -x -d 'A name with N dots is tried as it stands first (default: as resolv.conf says, else 1)'
complete -c netprobe -n '__netprobe_option query' -s n -l server -l nameserver -x -d 'Ask this server: the same as @SERVER. May be given again'
complete -c netprobe -n '__netprobe_option query -p --port' -s p -l port -x -d 'The port of servers that are given without'
complete -c netprobe -n '__netprobe_option query --tcp' -l tcp -d 'Ask by TCP servers that are given without transport'
complete -c netprobe -n '__netprobe_option query --udp' -l udp -d 'Likewise by UDP, and never go on to TCP'
complete -c netprobe -n '__netprobe_option query --tls' -l tls -d 'Likewise by TLS (DoT, RFC 7858)'
complete -c netprobe -n '__netprobe_option query --https' -l https -d 'Likewise by HTTPS (DoH, RFC 8484)'
complete -c netprobe -n '__netprobe_option query --opportunistic' -l opportunistic -d 'Take encrypted answers whatever the server\'s certificate'
complete -c netprobe -n '__netprobe_option query --tls-hostname' -l tls-hostname -x -d 'Whom certificates have to be for, of servers that are given by address'
complete -c netprobe -n '__netprobe_option query --path' -l path -x -d 'The path of HTTPS servers that are given without (default /dns-query)'
complete -c netprobe -n '__netprobe_option query --no-rd' -l no-rd -d 'Ask for no recursion: what the server knows itself'
complete -c netprobe -n '__netprobe_option query --cd' -l cd -d 'Set CD: the server need not validate'
complete -c netprobe -n '__netprobe_option query --ad --no-ad' -l ad -d 'Set AD: say whether the answer is validated (the default)'
complete -c netprobe -n '__netprobe_option query --no-ad --ad' -l no-ad -d 'Leave AD clear'
complete -c netprobe -n '__netprobe_option query --aa' -l aa -d 'Set AA, which means nothing in a query'
complete -c netprobe -n '__netprobe_option query --tc' -l tc -d 'Set TC, which means nothing in a query'
complete -c netprobe -n '__netprobe_option query --ra' -l ra -d 'Set RA, which means nothing in a query'
complete -c netprobe -n '__netprobe_option query --z' -l z -d 'Set the reserved flag Z'
complete -c netprobe -n '__netprobe_option query --opcode' -l opcode -x -d 'Send messages of this kind, such as NOTIFY or 4 (default QUERY)'
complete -c netprobe -n '__netprobe_option query --id' -l id -x -d 'Send messages with this ID, instead of one at random'
complete -c netprobe -n '__netprobe_option query --do' -l do -d 'Set DO: send signatures along'
complete -c netprobe -n '__netprobe_option query --co' -l co -d 'Set CO: compact denial of existence is understood'
complete -c netprobe -n '__netprobe_option query --no-edns --cookie --no-cookie' -l no-edns -d 'Ask without EDNS'
complete -c netprobe -n '__netprobe_option query --edns-version' -l edns-version -x -d 'Ask with version N of EDNS (default 0)'
complete -c netprobe -n '__netprobe_option query --edns-flags' -l edns-flags -x -d 'Set these flags of EDNS, such as 0x0040'
complete -c netprobe -n '__netprobe_option query --bufsize' -l bufsize -x -d 'Take datagrams up to this size (default 1232)'
complete -c netprobe -n '__netprobe_option query --nsid' -l nsid -d 'Ask which server answers (NSID)'
complete -c netprobe -n '__netprobe_option query --ecs --subnet' -l ecs -l subnet -x -d 'Ask as a client of this network would (ECS); 0 to keep one\'s own secret'
complete -c netprobe -n '__netprobe_option query --cookie --no-cookie --no-edns' -l cookie -x -d 'Send this cookie, instead of one at random'
complete -c netprobe -n '__netprobe_option query --no-cookie --cookie --no-edns' -l no-cookie -d 'Send no cookie'
complete -c netprobe -n '__netprobe_option query --padding' -l padding -x -d 'Make queries as long as a multiple of BYTES (default 128 for encrypted ones; 1 for none)'
complete -c netprobe -n '__netprobe_option query --keepalive' -l keepalive -d 'Ask how long a connection may idle'
complete -c netprobe -n '__netprobe_option query' -l option -x -d 'Send this option of EDNS, by number or name, too; may be given again'
complete -c netprobe -n '__netprobe_option query --mixed-case' -l mixed-case -d 'Ask with the name\'s letters in random case, and see whether they come back'
complete -c netprobe -n '__netprobe_option query --ignore-tc' -l ignore-tc -d 'Leave a truncated answer as it is, instead of asking again by TCP'
complete -c netprobe -n '__netprobe_option query --keep-badcookie' -l keep-badcookie -d 'Leave BADCOOKIE as the answer, instead of asking again with the right one'
complete -c netprobe -n '__netprobe_option query --keep-badvers' -l keep-badvers -d 'Leave a refusal of EDNS as the answer, instead of asking again without'
complete -c netprobe -n '__netprobe_option query --post' -l post -d 'Ask HTTPS servers by POST, instead of GET'
complete -c netprobe -n '__netprobe_option query -y --tsig' -s y -l tsig -x -d 'Sign with the key [ALGORITHM:]NAME:SECRET (TSIG), and take signed answers alone'
complete -c netprobe -n '__netprobe_option query -k --tsig-file' -s k -l tsig-file -rF -d 'Sign with the key in FILE, which is as tsig-keygen writes it'
complete -c netprobe -n '__netprobe_option query -b --source' -s b -l source -x -d 'Ask from this address'
complete -c netprobe -n '__netprobe_option query --tries' -l tries -x -d 'Send a question N times by UDP when nothing comes back (default 3)'
complete -c netprobe -n '__netprobe_option query --dnssec' -l dnssec -d 'Validate the answers, from the root\'s trust anchor down, by netprobe\'s own judgement: secure, insecure, bogus or indeterminate'
complete -c netprobe -n '__netprobe_option query --iterate' -l iterate -d 'With --dnssec, ask the authoritative servers for keys, from the root down, and not the server that answered'
complete -c netprobe -n '__netprobe_option query --root-hints' -l root-hints -rF -d 'Likewise, from the root servers of FILE (zone-file form) down; then --anchor names their keys'
complete -c netprobe -n '__netprobe_option query --anchor' -l anchor -rF -d 'Trust the DS or DNSKEY records of FILE (zone-file form), instead of IANA\'s'
complete -c netprobe -n '__netprobe_option query --ca' -l ca -rF -d 'Trust the certificates in FILE (PEM), instead of the system\'s'
complete -c netprobe -n '__netprobe_option query --cert' -l cert -rF -d 'Show the certificate in FILE (PEM) to a server that asks for one'
complete -c netprobe -n '__netprobe_option query --key' -l key -rF -d 'The private key of the certificate, if it is not in the same file'
complete -c netprobe -n '__netprobe_option query' -l pin -x -d 'Take the server whose key has this SHA-256, whoever vouches for it. May be given again'
complete -c netprobe -n '__netprobe_option query --sni --no-sni' -l sni -x -d 'Ask for NAME (server name indication); the certificate still has to be the server\'s'
complete -c netprobe -n '__netprobe_option query -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option query -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option query --format --json --raw' -l format -xa 'text dig json' -d 'Print text (the default), what dig prints, or JSON Lines'
complete -c netprobe -n '__netprobe_option query' -l layout -x -d 'Print what dig prints with +WORD, such as noall, answer or multiline. May be given again'
complete -c netprobe -n '__netprobe_option query --raw --json --short --format' -l raw -d 'Print the messages alone, in hexadecimal digits'
complete -c netprobe -n '__netprobe_option query --serial' -l serial -x -d 'With type IXFR, the serial number of the zone as it is known; the same as IXFR=N'
complete -c netprobe -n '__netprobe_option query --repeat --first --race' -l repeat -x -d 'Ask N times, and sum up'
complete -c netprobe -n '__netprobe_option query --interval' -l interval -x -d 'With --repeat, ask again after TIME (default 1s)'
complete -c netprobe -n '__netprobe_option query -v --verbose' -s v -l verbose -d 'Show all that is known, and not only what is usually wanted'
complete -c netprobe -n '__netprobe_option query -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option query --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option query --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option query --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option query --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option query --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option query -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand query 1+' -a '(__fish_print_hostnames)'
complete -c netprobe -n '__netprobe_option bulk' -s t -l type -x -d 'Ask for these types, such as A,AAAA,MX (default A), where a line names none. Of addresses, PTR. May be given again'
complete -c netprobe -n '__netprobe_option bulk' -l server -x -d 'Ask this server, ADDR[:PORT][=WEIGHT], instead of those of resolv.conf; one of twice the weight is asked twice as often. Several with commas; may be given again'
complete -c netprobe -n '__netprobe_option bulk -o --output' -s o -l output -rF -d 'Write to FILE instead of standard output'
complete -c netprobe -n '__netprobe_option bulk --checkpoint' -l checkpoint -rF -d 'With --output, keep in FILE how far it is, so that a run that was broken off can be taken up again'
complete -c netprobe -n '__netprobe_option bulk --resume' -l resume -d 'Go on where the run was broken off that kept this --checkpoint'
complete -c netprobe -n '__netprobe_option bulk --summary' -l summary -rF -d 'Write the summary to FILE too, as JSON'
complete -c netprobe -n '__netprobe_option bulk --format --json --raw' -l format -xa 'text json raw' -d 'Write text, json, or raw DNS messages (default text)'
complete -c netprobe -n '__netprobe_option bulk --compress' -l compress -xa 'none gzip zstd' -d 'Compress the output: gzip, zstd or none (default: what the output\'s suffix says, .gz or .zst)'
complete -c netprobe -n '__netprobe_option bulk --ordered' -l ordered -d 'Write in the order of the list, and not as answers come'
complete -c netprobe -n '__netprobe_option bulk --unique' -l unique -d 'Ask a question that comes again only once'
complete -c netprobe -n '__netprobe_option bulk --verify' -l verify -x -d 'Ask a second server too, about N percent of the questions, and report where it says something else'
complete -c netprobe -n '__netprobe_option bulk --rate' -l rate -x -d 'Send at most N queries a second in all, or unlimited. Where a server is not this host it is 1000 unless said otherwise: this is how to raise it'
complete -c netprobe -n '__netprobe_option bulk --rate-per-server' -l rate-per-server -x -d 'Send at most N queries a second to each server, or unlimited'
complete -c netprobe -n '__netprobe_option bulk --timeout' -l timeout -x -d 'Ask again after TIME without an answer, such as 500ms (default 2s)'
complete -c netprobe -n '__netprobe_option bulk --tries' -l tries -x -d 'Ask N times before giving up (default 5)'
complete -c netprobe -n '__netprobe_option bulk --no-rd' -l no-rd -d 'Ask for no recursion: what the server knows itself'
complete -c netprobe -n '__netprobe_option bulk --do' -l do -d 'Set DO: send signatures along'
complete -c netprobe -n '__netprobe_option bulk --no-edns --cookie --no-cookie' -l no-edns -d 'Ask without EDNS'
complete -c netprobe -n '__netprobe_option bulk --engine' -l engine -xa 'libc portable' -d 'Ask by libc\'s system calls or by Java\'s portable ones (default libc, where it is there)'
complete -c netprobe -n '__netprobe_option bulk --in-flight' -l in-flight -x -d 'Have at most N questions under way at once (default: as many as the servers can take)'
complete -c netprobe -n '__netprobe_option bulk --sockets' -l sockets -x -d 'Ask from N sockets, each with a port of its own'
complete -c netprobe -n '__netprobe_option bulk --threads' -l threads -x -d 'Ask in N threads'
complete -c netprobe -n '__netprobe_option bulk -v --verbose' -s v -l verbose -d 'Show all that is known, and not only what is usually wanted'
complete -c netprobe -n '__netprobe_option bulk --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option bulk --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option bulk --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option bulk --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option bulk -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand bulk 1+' -F
complete -c netprobe -n '__netprobe_option trace -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option trace -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option trace --all' -l all -d 'Ask every server of every zone, by UDP and TCP'
complete -c netprobe -n '__netprobe_option trace --minimise --minimize' -l minimise -l minimize -d 'Tell servers no more of the name than they need (RFC 9156)'
complete -c netprobe -n '__netprobe_option trace --root-hints' -l root-hints -rF -d 'Begin at the root servers of FILE (zone-file form), instead of the Internet\'s'
complete -c netprobe -n '__netprobe_option trace --anchor' -l anchor -rF -d 'Trust the DS or DNSKEY records of FILE (zone-file form), instead of IANA\'s'
complete -c netprobe -n '__netprobe_option trace --port' -l port -x -d 'Ask servers at PORT instead of 53'
complete -c netprobe -n '__netprobe_option trace --timeout' -l timeout -x -d 'Wait for one server for TIME, such as 2s or 500ms (default 3s)'
complete -c netprobe -n '__netprobe_option trace --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option trace --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option trace --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option trace --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option trace -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand trace 1+' -a '(__fish_print_hostnames)'
complete -c netprobe -n '__netprobe_option compare -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option compare -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option compare' -l with -x -d 'Ask this server, too: an address, ADDR#PORT, or as tls://… or https://…; may be given again'
complete -c netprobe -n '__netprobe_option compare --ca' -l ca -rF -d 'Trust the certificates in FILE (PEM), instead of the system\'s'
complete -c netprobe -n '__netprobe_option compare --cert' -l cert -rF -d 'Show the certificate in FILE (PEM) to a server that asks for one'
complete -c netprobe -n '__netprobe_option compare --key' -l key -rF -d 'The private key of the certificate, if it is not in the same file'
complete -c netprobe -n '__netprobe_option compare -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option compare --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option compare --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option compare --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option compare --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option compare --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option compare -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand compare 1+' -a '(__fish_print_hostnames)'
complete -c netprobe -n '__netprobe_option config -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option config -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option config --plan' -l plan -d 'Show what a lookup of each name would do, and do nothing of it'
complete -c netprobe -n '__netprobe_option config -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option config --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option config --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option config --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option config --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option config --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option config -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand config 1+' -a '(__fish_print_hostnames)'
complete -c netprobe -n '__netprobe_option services -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option services --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option services --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option services --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option services --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option services --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option services -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand services 1+' -a '(__netprobe_names /etc/services)'
complete -c netprobe -n '__netprobe_option protocols -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option protocols --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option protocols --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option protocols --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option protocols --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option protocols --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option protocols -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand protocols 1+' -a '(__netprobe_names /etc/protocols)'
complete -c netprobe -n '__netprobe_option pton -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option pton -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option pton -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option pton --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option pton --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option pton --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option pton --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option pton --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option pton -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_option ntop -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option ntop -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option ntop -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option ntop --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option ntop --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option ntop --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option ntop --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option ntop --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option ntop -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_option aton -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option aton --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option aton --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option aton --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option aton --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option aton --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option aton -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_option ntoa -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option ntoa --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option ntoa --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option ntoa --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option ntoa --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option ntoa --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option ntoa -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_option address -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option address --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option address --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option address --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option address --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option address --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option address -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_option errno -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option errno --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option errno --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option errno --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option errno --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option errno --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option errno -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand errno 1+' -a '(__netprobe_errors)'
complete -c netprobe -n '__netprobe_option constants -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option constants --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option constants --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option constants --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option constants --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option constants --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option constants -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand constants 1+' -a '(__netprobe_constants)'
complete -c netprobe -n '__netprobe_option sockets -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option sockets -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option sockets' -l state -xa '(__netprobe_list listening connected established syn-sent syn-received fin-wait-1 fin-wait-2 time-wait unconnected close-wait last-ack closing bound)' -d 'In this state'
complete -c netprobe -n '__netprobe_option sockets' -l port -x -d 'With this port, range of ports or service at either end'
complete -c netprobe -n '__netprobe_option sockets' -l address -x -d 'With this address, or one of this prefix, at either end'
complete -c netprobe -n '__netprobe_option sockets' -l process -x -d 'Held by this process'
complete -c netprobe -n '__netprobe_option sockets' -l user -x -d 'Made by this user'
complete -c netprobe -n '__netprobe_option sockets' -l protocol -xa '(__netprobe_list tcp mptcp udp udplite icmp raw unix)' -d 'Of this protocol'
complete -c netprobe -n '__netprobe_option sockets' -l type -xa '(__netprobe_list stream dgram raw seqpacket)' -d 'Of this type'
complete -c netprobe -n '__netprobe_option sockets -4 -6' -l family -xa '(__netprobe_list inet inet6 unix)' -d 'Of this address family'
complete -c netprobe -n '__netprobe_option sockets --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option sockets --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option sockets --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option sockets --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option sockets -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_option options -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option options -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option options --via' -l via -xa 'system jvm dns' -d 'Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe\'s own resolver (dns)'
complete -c netprobe -n '__netprobe_option options' -l server -x -d 'Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
complete -c netprobe -n '__netprobe_option options -j --jobs' -s j -l jobs -x -d 'Work on N operands side by side (default 8)'
complete -c netprobe -n '__netprobe_option options --timeout' -l timeout -x -d 'Give up on one operand after TIME, such as 2s or 500ms'
complete -c netprobe -n '__netprobe_option options --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option options --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option options --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option options --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option options -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand options 1' -a '(__fish_print_hostnames)'
complete -c netprobe -n '__netprobe_operand options 2' -a '(__netprobe_names /etc/services)'
complete -c netprobe -n '__netprobe_option probe --udp' -l udp -d 'Send a datagram fit for the port, instead of connecting over TCP'
complete -c netprobe -n '__netprobe_option probe --payload' -l payload -x -d 'With --udp, send this instead of what fits the port'
complete -c netprobe -n '__netprobe_option probe --first --race --repeat' -l first -d 'Try the addresses one after another and stop at the first that is reached, as most programs do'
complete -c netprobe -n '__netprobe_option probe --race --first --repeat' -l race -d 'Let the addresses race as browsers do (Happy Eyeballs, RFC 8305), and show who won'
complete -c netprobe -n '__netprobe_option probe --options' -l options -d 'Show the socket options of each connection, as netprobe options does'
complete -c netprobe -n '__netprobe_option probe --source' -l source -x -d 'Start from this address, or leave by this interface'
complete -c netprobe -n '__netprobe_option probe --tls' -l tls -d 'Make a TLS handshake, and judge the certificates'
complete -c netprobe -n '__netprobe_option probe --sni --no-sni' -l sni -x -d 'Ask for NAME (server name indication), instead of for the host; the certificate still has to be the host\'s'
complete -c netprobe -n '__netprobe_option probe --no-sni --sni' -l no-sni -d 'Ask for no name'
complete -c netprobe -n '__netprobe_option probe --alpn' -l alpn -x -d 'Offer these protocols by ALPN, such as h2,http/1.1'
complete -c netprobe -n '__netprobe_option probe --tls-version' -l tls-version -x -d 'Offer this version of TLS, such as 1.2, or a range of versions, such as 1.0-1.2 (default 1.2-1.3)'
complete -c netprobe -n '__netprobe_option probe --ca' -l ca -rF -d 'Trust the certificates in FILE (PEM), instead of the system\'s'
complete -c netprobe -n '__netprobe_option probe --cert' -l cert -rF -d 'Show the certificate in FILE (PEM) to a server that asks for one'
complete -c netprobe -n '__netprobe_option probe --key' -l key -rF -d 'The private key of the certificate, if it is not in the same file'
complete -c netprobe -n '__netprobe_option probe --greeting' -l greeting -a 'smtp submission submissions pop3 pop3s imap imaps ftp ftps nntp nntps ssh http https dns whois finger echo discard daytime chargen time ntp' -d 'Wait for the service\'s greeting: of the protocol that the port stands for, or of PROTOCOL, behind an equals sign'
complete -c netprobe -n '__netprobe_option probe --starttls' -l starttls -d 'Go over to TLS after the greeting, by STARTTLS, STLS or AUTH TLS. Means --greeting'
complete -c netprobe -n '__netprobe_option probe --data' -l data -x -d 'Send BYTES zero bytes over the connection, and see whether they arrive: what passes small may not pass large'
complete -c netprobe -n '__netprobe_option probe --repeat --first --race' -l repeat -x -d 'Do it N times, and sum up'
complete -c netprobe -n '__netprobe_option probe --interval' -l interval -x -d 'With --repeat, begin again after TIME (default 1s)'
complete -c netprobe -n '__netprobe_option probe -j --jobs' -s j -l jobs -x -d 'Have N attempts under way at once (default 512)'
complete -c netprobe -n '__netprobe_option probe --timeout' -l timeout -x -d 'Give up on one attempt after TIME, such as 2s or 500ms (default 10s)'
complete -c netprobe -n '__netprobe_option probe -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option probe -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option probe --via' -l via -xa 'system jvm dns' -d 'Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe\'s own resolver (dns)'
complete -c netprobe -n '__netprobe_option probe' -l server -x -d 'Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
complete -c netprobe -n '__netprobe_option probe --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option probe --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option probe --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option probe --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option probe -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand probe 1' -a '(__fish_print_hostnames)'
complete -c netprobe -n '__netprobe_operand probe 2+' -a '(__netprobe_names /etc/services)'
complete -c netprobe -n '__netprobe_option listen -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option listen -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option listen --tcp' -l tcp -d 'TCP only'
complete -c netprobe -n '__netprobe_option listen --udp' -l udp -d 'UDP only'
complete -c netprobe -n '__netprobe_option listen --reply' -l reply -xa 'echo upper discard daytime' -d 'What to answer: nothing (discard, the default), the same (echo), the same in upper case (upper), the time of day (daytime), or this text, in which \\r \\n \\t \\\\ and \\xHH stand for those bytes'
complete -c netprobe -n '__netprobe_option listen --once --count' -l once -d 'End after the first connection or datagram'
complete -c netprobe -n '__netprobe_option listen --count --once' -l count -x -d 'End after N connections and datagrams'
complete -c netprobe -n '__netprobe_option listen --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option listen --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option listen --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option listen --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option listen -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand listen 1' -a '(__netprobe_names /etc/services)'
complete -c netprobe -n '__netprobe_operand listen 2' -a '(__netprobe_names /etc/services)'
complete -c netprobe -n '__netprobe_option echo -4 -6 --family' -s 4 -d 'IPv4 only'
complete -c netprobe -n '__netprobe_option echo -6 -4 --family' -s 6 -d 'IPv6 only'
complete -c netprobe -n '__netprobe_option echo --via' -l via -xa 'system jvm dns' -d 'Look names up by the C library (system, the default), as Java programs do (jvm), or by netprobe\'s own resolver (dns)'
complete -c netprobe -n '__netprobe_option echo' -l server -x -d 'Ask this name server, instead of those of resolv.conf; may be given again. Means --via dns'
complete -c netprobe -n '__netprobe_option echo --udp' -l udp -d 'Over UDP'
complete -c netprobe -n '__netprobe_option echo --size' -l size -x -d 'Send so many bytes (default 64); with --udp, in each datagram'
complete -c netprobe -n '__netprobe_option echo --count --once' -l count -x -d 'With --udp: send N datagrams (default 1)'
complete -c netprobe -n '__netprobe_option echo --interval' -l interval -x -d 'With --udp: from one datagram to the next (default 100ms)'
complete -c netprobe -n '__netprobe_option echo --timeout' -l timeout -x -d 'Give up when nothing happens for TIME, such as 2s or 500ms (default 5s)'
complete -c netprobe -n '__netprobe_option echo --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option echo --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option echo --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option echo --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option echo -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand echo 1' -a '(__fish_print_hostnames)'
complete -c netprobe -n '__netprobe_operand echo 2' -a '(__netprobe_names /etc/services)'
complete -c netprobe -n '__netprobe_option lab --exec' -l exec -d 'With run: what follows is any program with its arguments, rather than a command of netprobe\'s'
complete -c netprobe -n '__netprobe_option lab --deadline' -l deadline -x -d 'End the whole command after TIME, such as 10s or 500ms'
complete -c netprobe -n '__netprobe_option lab --json --short --raw --format' -l json -d 'Print one JSON object an operand (JSON Lines)'
complete -c netprobe -n '__netprobe_option lab --short --json --raw' -l short -d 'Print only the answers, one a line'
complete -c netprobe -n '__netprobe_option lab --color' -l color -xa 'auto always never' -d 'Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured'
complete -c netprobe -n '__netprobe_option lab -h --help' -s h -l help -d 'Show this help and exit'
complete -c netprobe -n '__netprobe_operand lab 1' -a '(__netprobe_actions)'
complete -c netprobe -n '__netprobe_operand lab 2' -a '(__netprobe_scenarios)'
