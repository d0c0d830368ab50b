// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "support/qtcatch.h"
#include "worker/fileform.h"

using namespace LeverArch;

// What came in is told by the worker and kept in a field of the document, whose layer may not know
// the worker: both say it in the same words.

TEST_CASE("The field that says as what a paper came has every form there is, in the same words")
{
    const KindDeclaration *const document = findKind(QLatin1String(Kind::document));
    REQUIRE(document != nullptr);
    const FieldDeclaration *const form = document->field(QStringLiteral("form"));
    REQUIRE(form != nullptr);
    REQUIRE(form->choices.size() == fileForms);
    for (int i = 0; i < fileForms; ++i) {
        const FieldChoice &choice = form->choices.at(i);
        INFO(choice.key);
        CHECK(QString::fromLatin1(choice.key) == fileFormKey(FileForm(i)));
        CHECK(form->choiceLabel(QString::fromLatin1(choice.key)) == fileFormName(FileForm(i)));
    }
}
