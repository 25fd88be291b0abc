#!/busybox sh
# First program of the guest: mounts, modules, then the command in /out/command, then power off.
B=/busybox
$B mount -t proc none /proc
$B mount -t sysfs none /sys
$B mount -t devtmpfs none /dev
$B mkdir -p /dev/shm
for memory in /dev/shm /tmp /run; do $B mount -t tmpfs none $memory; done

while read -r module; do
    # The camera's module is loaded by the check, with its options.
    [ "$module" = v4l2loopback.ko ] || $B insmod "/modules/$module" || echo "insmod $module failed"
done < /modules/order

options=trans=virtio,version=9p2000.L,msize=1048576
$B mount -t 9p -o ro,$options,cache=loose usr /usr
for folder in bin sbin lib lib64; do $B ln -s usr/$folder /$folder; done
shares=$($B sed -n 's/.*lipcam_shares=\([^ ]*\).*/\1/p' /proc/cmdline)
for share in $(echo "$shares" | $B tr , ' '); do
    $B mkdir -p "${share#*=}"
    $B mount -t 9p -o ro,$options,cache=loose "${share%%=*}" "${share#*=}" || echo "no $share"
done
$B mount -t 9p -o rw,$options out /out

export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp PYTHONDONTWRITEBYTECODE=1
$B ip link set lo up 2>/dev/null
$B sh /out/command
echo $? > /out/status
$B sync
$B poweroff -f
