// A disk that is full on order: this program has a pwrite of its own, and SQLite writes through it.
#pragma once

namespace journeys {

class FullDisk {
public:
    FullDisk();
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk();  // there is room again
};

}  // namespace journeys
