// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one source of this library that uses its precompiled header, without which CMake would not
// build the header that all tests share (catchmain.cpp must do without).
#include "support/qtcatch.h"
