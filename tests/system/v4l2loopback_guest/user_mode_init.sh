#!/usr/bin/bash
# First program of the user-mode guest: its root is the host's, read-only; then /tmp/out/command.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev 2>/dev/null
mkdir -p /dev/shm /dev/pts
mount -t devpts devpts /dev/pts
option() { sed -n "s/.*$1=\([^ ]*\).*/\1/p" /proc/cmdline; }
out=$(option lipcam_out)
module=$(option lipcam_module)
clock=$(option lipcam_clock)
# What lies under /tmp of the host is hidden below; these are read before.
mount -t tmpfs tmpfs /run
cp "$module" /run/v4l2loopback.ko
cp "$clock" /run/clock.so
for memory in /dev/shm /tmp; do mount -t tmpfs tmpfs $memory; done
mkdir -p /tmp/out /tmp/home /run/user0
chmod 700 /run/user0
mount -t hostfs none /tmp/out -o "$out"
export HOME=/tmp/home XDG_RUNTIME_DIR=/run/user0 LIPCAM_HOME=/tmp/home/lipcam
export PYTHONDONTWRITEBYTECODE=1
# Each new page costs a user-mode kernel 20 µs: memory that was had once is kept.
export MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=4294967296
export MALLOC_TOP_PAD_=67108864 MALLOC_ARENA_MAX=1
ip link set lo up
export LD_PRELOAD=/run/clock.so
bash /tmp/out/command
echo $? > /tmp/out/status
sync
poweroff -f 2>/dev/null || echo o > /proc/sysrq-trigger
