import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { watchLessons } from './scripts/watch-lessons.ts';

export default defineConfig({ plugins: [sveltekit(), watchLessons('src/lessons', 'src/lib/lessons')] });
