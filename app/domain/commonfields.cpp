// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/commonfields.h"

#include <QCoreApplication>

namespace LeverArch {

#define WORD(text) QT_TRANSLATE_NOOP("Kinds", text)

const FieldDeclaration &titleField()
{
    static const FieldDeclaration field{"title", WORD("Title"), FieldType::Text};
    return field;
}

const FieldDeclaration &audienceField()
{
    static const FieldDeclaration field{"audience",
                                        WORD("May be shown to"),
                                        FieldType::Choice,
                                        FieldPlain,
                                        {{"public", WORD("everybody")},
                                         {"members", WORD("members")},
                                         {"committee", WORD("the committee")},
                                         {"advisers", WORD("our advisers only")}}};
    return field;
}

const FieldDeclaration &tagsField()
{
    static const FieldDeclaration field{"tags", WORD("Tags"), FieldType::Text};
    return field;
}

#undef WORD

} // namespace LeverArch
