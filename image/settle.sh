#!/bin/sh
# Runs inside the new root, after the kiosk's package: what starts, what may not, who may log in (nobody), and what is no longer needed.
# image/build.sh calls it: settle.sh [debug]
set -eu

mask() {
    for unit in "$@"; do ln -sf /dev/null "/etc/systemd/system/$unit"; done
}

# Names and time belong to multi-user here, not to sysinit: they wait for the kiosk's picture, and sockets are not to wait for them.
later() {
    for unit in systemd-resolved.service systemd-timesyncd.service; do
        sed 's/\bsysinit\.target\b/multi-user.target/' "/lib/systemd/system/$unit" >"/etc/systemd/system/$unit"
    done
}

units() {
    later
    systemctl --quiet preset-all
    systemctl --quiet set-default multi-user.target
    # Logins and shells, whoever asks for them.
    mask getty.target getty@.service serial-getty@.service console-getty.service container-getty@.service autovt@.service \
        debug-shell.service rescue.service ctrl-alt-del.target systemd-logind.service systemd-user-sessions.service
    # Passwords on a console that nobody sees.
    mask systemd-ask-password-console.path systemd-ask-password-wall.path systemd-ask-password-console.service systemd-ask-password-wall.service
    # What has no use on a read-only root, without a bus, with a journal in memory.
    mask dbus.service dbus.socket systemd-networkd-wait-online.service systemd-random-seed.service systemd-update-utmp.service \
        systemd-update-utmp-runlevel.service systemd-journal-flush.service systemd-hwdb-update.service systemd-machine-id-commit.service \
        systemd-firstboot.service systemd-sysusers.service systemd-pcrphase.service systemd-pcrphase-initrd.service \
        systemd-pcrphase-sysinit.service systemd-pstore.service systemd-binfmt.service proc-sys-fs-binfmt_misc.automount \
        kmod-static-nodes.service systemd-remount-fs.service systemd-network-generator.service modprobe@.service
    # File systems that nothing here looks into.
    mask dev-hugepages.mount dev-mqueue.mount sys-kernel-debug.mount sys-kernel-tracing.mount sys-kernel-config.mount \
        sys-fs-fuse-connections.mount
    rm -f /lib/systemd/system-generators/systemd-getty-generator /lib/systemd/system-generators/systemd-debug-generator \
        /lib/systemd/system-generators/systemd-sysv-generator /lib/systemd/system-generators/systemd-rc-local-generator
    if [ "${1:-}" = debug ]; then systemctl --quiet enable debug-console.service; fi
}

people() {
    sed -i -E 's/^([^:]+):[^:]*:/\1:!*:/' /etc/shadow
    sed -i -E 's#:[^:]*$#:/usr/sbin/nologin#' /etc/passwd
    rm -f /etc/passwd- /etc/shadow- /etc/group- /etc/gshadow-
    # No program gains rights by being started.
    find / -xdev -type f -perm /6000 -exec chmod ug-s {} +
}

identity() {
    : >/etc/machine-id
    rm -f /etc/resolv.conf /etc/.pwd.lock /.dockerenv
    ln -s /run/systemd/resolve/stub-resolv.conf /etc/resolv.conf
    ln -sf /usr/share/zoneinfo/Asia/Ho_Chi_Minh /etc/localtime
}

units "$@"
people
identity
