// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/id.h"
#include "core/uncertaindate.h"
#include "domain/kind.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

const FieldDeclaration &field(const char *kind, const char *id)
{
    const auto *found = findKind(QString::fromLatin1(kind))->field(QString::fromLatin1(id));
    REQUIRE(found);
    return *found;
}

QVariant value(const FieldDeclaration &f, const char *written)
{
    return must(readValue(f, QString::fromUtf8(written)));
}

} // namespace

TEST_CASE("every field reads back what it shows")
{
    for (const KindDeclaration &kind : allKinds()) {
        for (const FieldDeclaration &f : kind.fields) {
            INFO(kind.id << '.' << f.id);
            if (f.type == FieldType::Choice) {
                for (const FieldChoice &choice : f.choices) {
                    const QVariant v = value(f, choice.key);
                    CHECK(value(f, displayValue(f, v).toUtf8().constData()) == v);
                }
            } else if (f.type == FieldType::Flag) {
                CHECK(value(f, displayValue(f, true).toUtf8().constData()) == QVariant(true));
                CHECK(value(f, displayValue(f, false).toUtf8().constData()) == QVariant(false));
            } else if (f.type == FieldType::Whole || f.type == FieldType::Number) {
                const QVariant v = value(f, "12,500");
                CHECK(displayValue(f, v) == QLatin1String("12,500"));
            }
            CHECK(value(f, "  ").isNull());
            CHECK(displayValue(f, {}).isEmpty());
        }
    }
}

TEST_CASE("values have the type the case file stores")
{
    CHECK(value(field("staff_count", "value"), "14").typeId() == QMetaType::Double);
    CHECK(value(field("staff_count", "source_page"), "3").typeId() == QMetaType::LongLong);
    CHECK(value(field("staff_count", "key_figure"), "yes").typeId() == QMetaType::Bool);
    CHECK(value(field("staff_count", "consultation"), "42").value<Id>() == Id(42));
    CHECK(value(field("letter", "dated"), "about March 2021").value<UncertainDate>().qualifier() ==
          UncertainDate::Qualifier::About);
    CHECK(value(field("letter", "reference"), " AB\n12 ").toString() == QLatin1String("AB 12"));
    CHECK(value(field("letter", "notes"), "a\n\nb\n").toString() == QLatin1String("a\n\nb"));
}

TEST_CASE("a choice is written by its key or its label, in any case")
{
    CHECK(value(field("letter", "reply_status"), "Partly answered") ==
          QVariant(QStringLiteral("partly")));
    CHECK(value(field("staff_count", "unit"), "FULL-TIME EQUIVALENT") ==
          QVariant(QStringLiteral("fte")));
    CHECK(field("letter", "direction").choiceLabel(QStringLiteral("elsewhere")) ==
          QLatin1String("elsewhere"));
}

TEST_CASE("nonsense is refused with a sentence that says what is expected")
{
    const auto message = [](const FieldDeclaration &f, const char *written) {
        const auto result = readValue(f, QString::fromUtf8(written));
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().code == Error::Code::Invalid);
        return result.error().message;
    };
    CHECK(message(field("staff_count", "value"), "fourteen").contains(QLatin1String("fourteen")));
    CHECK(message(field("letter", "direction"), "sideways").contains(QLatin1String("received")));
    CHECK(message(field("staff_count", "key_figure"), "perhaps")
              .contains(QLatin1String("yes or no")));
    CHECK(message(field("letter", "sender"), "the council").contains(QLatin1String("From")));
    CHECK(message(field("document", "page_count"), "12.5").contains(QLatin1String("whole number")));
}
