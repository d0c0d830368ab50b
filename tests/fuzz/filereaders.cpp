// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzztarget.h"
#include "parsers/files/warmup.h"
#include "parsers/popplerdocument.h"
#include "readers/filetrial.h"

using namespace LeverArch;

// For libFuzzer alone; without it readers/main.cpp brings hostile files of its own.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto poppler = PopplerDocument::warmUp();
    static const WarmUp formats;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    // What kind of text a text is, only its name can say.
    static const char *const names[] = {"a.txt", "a.md", "a.csv", "a.html", "a.eml", "a.mht"};
    const size_t sum = size > 0 ? data[size / 2] + size : 0;
    Counts counts{};
    tryReaders({bytes, QString::fromLatin1(names[sum % std::size(names)]), FileForm::Unknown}, [] {},
               counts);
    return 0;
}
