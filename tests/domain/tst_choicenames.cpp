// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/choicenames.h"
#include "domain/kind.h"
#include "domain/meaning.h"
#include "domain/stores/settingstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

class Settings final : public SettingStore
{
public:
    Result<QString> value(const QString &key) const override { return m_values.value(key); }
    Result<QMap<QString, QString>> values() const override { return m_values; }
    Result<void> set(const QString &key, const QString &value) override
    {
        m_values.insert(key, value);
        return {};
    }

private:
    QMap<QString, QString> m_values;
};

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

const FieldDeclaration &field(const char *kind, const char *id)
{
    return *findKind(QString::fromLatin1(kind))->field(QString::fromLatin1(id));
}

ChoiceNames renamed()
{
    QList<Meaning> meanings = usualMeanings();
    meanings.removeLast();
    meanings.front().name = q("management says");
    meanings.append({q("press"), q("in the press"), q("#ffffff"), q("#000000"), {}});
    Settings settings;
    must(settings.set(QLatin1String(meaningsSetting), encodeMeanings(meanings)));
    return must(ChoiceNames::read(settings));
}

} // namespace

TEST_CASE("meanings are offered, shown and understood as the branch calls them")
{
    const ChoiceNames names = renamed();
    const FieldDeclaration &meaning = field(Kind::annotation, "meaning");
    CHECK(names.choices(meaning) == QList<NamedChoice>{{q("their_claim"), q("management says")},
                                                       {q("our_evidence"), q("our evidence")},
                                                       {q("check"), q("check this")},
                                                       {q("agreed"), q("agreed")},
                                                       {q("press"), q("in the press")}});
    CHECK(names.displayValue(meaning, q("their_claim")) == q("management says"));
    CHECK(names.displayValue(meaning, q("press")) == q("in the press"));
    CHECK(must(names.readValue(meaning, q("Management says "))) == QVariant(q("their_claim")));
    CHECK(must(names.readValue(meaning, q("their_claim"))) == QVariant(q("their_claim")));
    // What is no longer offered keeps its name, and a colleague's word is its own.
    CHECK(names.displayValue(meaning, q("background")) == q("background"));
    CHECK(names.displayValue(meaning, q("theirs")) == q("theirs"));
    CHECK(must(names.readValue(meaning, q("theirs"))) == QVariant(q("theirs")));
}

TEST_CASE("fields that no case file names keep the labels of their declaration")
{
    const ChoiceNames names = renamed();
    for (const KindDeclaration &kind : allKinds()) {
        for (const FieldDeclaration &declared : kind.fields) {
            if (declared.is(FieldOpen))
                continue;
            INFO(kind.id << '.' << declared.id);
            CHECK(names.choices(declared).size() == declared.choices.size());
            for (const FieldChoice &choice : declared.choices)
                CHECK(names.displayValue(declared, QLatin1String(choice.key)) ==
                      displayValue(declared, QLatin1String(choice.key)));
        }
    }
    CHECK(names.displayValue(field(Kind::document, "page_count"), qint64(12000)) == q("12,000"));
    CHECK(ChoiceNames().displayValue(field(Kind::annotation, "meaning"), q("their_claim")) ==
          q("their claim"));
    CHECK_FALSE(names.readValue(field(Kind::letter, "direction"), q("sideways")).ok());
}
