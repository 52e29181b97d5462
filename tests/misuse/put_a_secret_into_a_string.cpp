// expect: conversion from 'const platform::Secret' to non-scalar type
#include <string>

#include "platform/secret.h"

std::size_t count(const platform::Secret& name) {
#ifdef MISUSE
    const std::string text = name;
#else
    const platform::Secret text = name;
#endif
    return text.size();
}
