// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/readers/samplefiles.h"

#include "fuzz/readers/hostilechanges.h"
#include "parsers/files/fileforms.h"
#include "parsers/files/formatreader.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace LeverArch;

namespace {

constexpr qint64 largest = 200'000;

QStringList filesUnder(const QString &folder)
{
    QStringList paths;
    QDirIterator all(folder, QDir::Files | QDir::NoSymLinks | QDir::Hidden,
                     QDirIterator::Subdirectories);
    while (all.hasNext())
        paths << all.next();
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// Mostly the name it had; a reader shows it, and some forms are told by it.
QString nameOf(HostileChanges &changes, const QString &name)
{
    const QString ending = name.section(QLatin1Char('.'), -1);
    switch (changes.below(24)) {
    case 0:
        return {};
    case 1:
        return QString(4'000, QLatin1Char('n')) + QLatin1Char('.') + ending;
    case 2:
        return QStringLiteral("a\u202e\u0000<b>&amp;\n\ufffe.") + ending;
    case 3:
        return QString(QChar(0xd800)) + QLatin1Char('.') + ending;
    default:
        return name;
    }
}

} // namespace

SampleFiles::SampleFiles(const QString &folder, const QStringList &only)
{
    for (const QString &path : filesUnder(folder)) {
        QFile file(path);
        if (file.size() > largest || !file.open(QIODevice::ReadOnly))
            continue;
        const Sample sample{file.readAll(), QFileInfo(path).fileName()};
        const FileForm form = formOf(sample.bytes, sample.name);
        if (!readerFor(form) || (!only.isEmpty() && !only.contains(fileFormKey(form))))
            continue;
        m_samples[form].append(sample);
        m_bytes[form].append(sample.bytes);
    }
    m_forms = m_samples.keys();
    std::sort(m_forms.begin(), m_forms.end());
}

qsizetype SampleFiles::count() const
{
    qsizetype all = 0;
    for (const auto &samples : m_samples)
        all += samples.size();
    return all;
}

HostileFile SampleFiles::hostile(quint64 seed, quint64 number) const
{
    const FileForm form = m_forms.at(qsizetype(number % quint64(m_forms.size())));
    HostileChanges changes(seed * 0x9e3779b97f4a7c15 + number);
    const QList<Sample> &samples = *m_samples.find(form);
    const Sample &sample = samples.at(qsizetype(changes.below(quint64(samples.size()))));
    // One in a hundred comes whole.
    const QByteArray bytes = changes.below(100) == 0
                                 ? sample.bytes
                                 : changes.changed(sample.bytes, *m_bytes.find(form));
    return {bytes, nameOf(changes, sample.name), form};
}
