// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filefixture.h"

using namespace LeverArch;

TEST_CASE("Scripts of the world are laid out and read back")
{
    WorkerPool pool(testWorkers());
    const QString text = QStringLiteral("Office waffle fjord\nגרסה חדשה\nЗдравствуйте\n"
                                        "النص العربي\nहिन्दी\n日本語\n😀 done\n");
    const MadePages made = madeOf(pool, text.toUtf8(), FileForm::PlainText);
    const FileOutside f(made.pdf);
    WARN(wordsOf(made.pdf).toStdString());
    CHECK(isSoundPdf(made.pdf));
}
