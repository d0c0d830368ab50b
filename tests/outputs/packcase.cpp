// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/packcase.h"

#include "domain/stores/packstore.h"
#include "outputs/otherreaders.h"
#include "support/qtcatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace LeverArch {

PackCase::PackCase()
{
    pack = add(Kind::pack, QStringLiteral("Evidence for the hearing"),
               {{QStringLiteral("purpose"), QStringLiteral("For Tuesday’s hearing")}});
}

Id PackCase::section(const QString &title)
{
    Id id;
    store.act([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(id, stores.packs().addSection({{}, pack, m_position++, title}));
        return {};
    });
    return id;
}

void PackCase::entry(Id section, Id document, int firstPage, int lastPage, const QString &title)
{
    PackEntry entry;
    entry.section = section;
    entry.position = m_position++;
    entry.version = currentVersion(document);
    entry.firstPage = firstPage;
    entry.lastPage = lastPage;
    entry.title = title;
    store.act([&](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(stores.packs().addEntry(entry));
        return {};
    });
}

Output PackCase::make()
{
    NoProgress progress;
    return must(makePack(store.stores(), workers, store.clock(), pack, progress));
}

namespace {

/// The objects of a file as `qpdf --json` gives them, with references followed.
class QpdfFile
{
public:
    explicit QpdfFile(const QByteArray &pdf)
    {
        m_json = QJsonDocument::fromJson(qpdfJson(pdf)).object();
        m_objects = m_json.value(QStringLiteral("qpdf")).toArray().at(1).toObject();
        int number = 0;
        for (const QJsonValue page : m_json.value(QStringLiteral("pages")).toArray())
            m_pageNumbers.insert(page[QStringLiteral("object")].toString(), ++number);
    }

    int pages() const { return int(m_pageNumbers.size()); }

    QStringList labels() const
    {
        // One range from the first page on, decimal: index 0, {/S /D} (ISO 32000-1, 12.4.2).
        QStringList labels;
        const QJsonArray ranges = m_json.value(QStringLiteral("pagelabels")).toArray();
        REQUIRE(ranges.size() == 1);
        const QJsonObject label = ranges.at(0)[QStringLiteral("label")].toObject();
        CHECK(ranges.at(0)[QStringLiteral("index")].toInt() == 0);
        CHECK(label.value(QStringLiteral("/S")).toString() == QStringLiteral("/D"));
        const int start = label.value(QStringLiteral("/St")).toInt(1);
        const QString prefix = label.value(QStringLiteral("/P")).toString();
        for (int i = 0; i < pages(); ++i)
            labels.append(prefix + QString::number(start + i));
        return labels;
    }

    QList<QPair<QString, int>> bookmarks() const
    {
        QList<QPair<QString, int>> list;
        collect(m_json.value(QStringLiteral("outlines")).toArray(), list);
        return list;
    }

    QList<QPair<int, int>> links() const
    {
        QList<QPair<int, int>> links;
        for (const QJsonValue page : m_json.value(QStringLiteral("pages")).toArray()) {
            const QString name = page[QStringLiteral("object")].toString();
            const QJsonArray annotations =
                resolve(object(name).value(QStringLiteral("/Annots"))).toArray();
            for (const QJsonValue &annotation : annotations) {
                const QJsonObject link = resolve(annotation).toObject();
                if (link.value(QStringLiteral("/Subtype")) != QStringLiteral("/Link"))
                    continue;
                QJsonValue target = resolve(link.value(QStringLiteral("/Dest")));
                if (!target.isArray())
                    target = resolve(resolve(link.value(QStringLiteral("/A")))
                                         .toObject()
                                         .value(QStringLiteral("/D")));
                links.append({m_pageNumbers.value(name),
                              m_pageNumbers.value(target.toArray().at(0).toString())});
            }
        }
        return links;
    }

private:
    QJsonObject object(const QString &name) const
    {
        return m_objects.value(QStringLiteral("obj:") + name)
            .toObject()
            .value(QStringLiteral("value"))
            .toObject();
    }

    QJsonValue resolve(const QJsonValue &value) const
    {
        const QString name = value.toString();
        if (!name.endsWith(QStringLiteral(" R")))
            return value;
        return m_objects.value(QStringLiteral("obj:") + name)
            .toObject()
            .value(QStringLiteral("value"));
    }

    void collect(const QJsonArray &outlines, QList<QPair<QString, int>> &list) const
    {
        for (const QJsonValue outline : outlines) {
            list.append({outline[QStringLiteral("title")].toString(),
                         outline[QStringLiteral("destpageposfrom1")].toInt()});
            collect(outline[QStringLiteral("kids")].toArray(), list);
        }
    }

    QJsonObject m_json;
    QJsonObject m_objects;
    QHash<QString, int> m_pageNumbers;
};

} // namespace

PackReading readPack(const QByteArray &pdf)
{
    const QpdfFile file(pdf);
    PackReading reading;
    reading.pages = file.pages();
    reading.labels = file.labels();
    reading.bookmarks = file.bookmarks();
    reading.links = file.links();
    reading.pageTexts = pdfText(pdf).split(QLatin1Char('\f'));
    reading.pageTexts.removeLast();
    return reading;
}

} // namespace LeverArch
